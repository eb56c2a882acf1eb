// Inside WeChat its own bridge opens the cashier. What the bridge answers is not believed: the page asks the court.
;(() => {
  const button = document.querySelector('[data-wechat-pay]')
  if (!button) return
  const pay = () =>
    WeixinJSBridge.invoke('getBrandWCPayRequest', JSON.parse(button.dataset.wechatPay), () => location.reload())
  button.addEventListener('click', () => {
    if (window.WeixinJSBridge) pay()
    else document.addEventListener('WeixinJSBridgeReady', pay, { once: true })
  })
})()
