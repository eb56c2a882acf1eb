// Written by the providers' own SDKs, wechatpay-axios-plugin 0.9.6 and alipay-sdk 4.14.0, with a key pair made for this and thrown away.
export const recorded = {
  publicKey:
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsi/bjxKUqrF9nLatzQ+b\ninE4XHeEuKkeW6r37ICKV8WgjosQrMOYKP243u8PCr31nUdLWTyPHTjUs8V9tnM/\ng66zpSOkCIlaArSTrqfNoaJGUE0fp6xs9Wt6PWKplBX2h2c4XOcZirdEJZ5aAATR\nfO4WSEecu2UU7QMwRACjqsbTHgdWc0+nUbM6ZTMRq+2Xqp7IAwbS5N0W7543Ar8G\nwb02Qrdl/9jmOnjhJ9J6am4mO4dF3nz90Lr6G3DDXNLK2NM4QVs7+2U3Dvyugbkf\nzYAKHgPmhZjlcjxCicUH6ZTzQ7xYu/f2hmPwHKFQ1fhF+8PktneOxxZElyfUYszq\nDwIDAQAB\n-----END PUBLIC KEY-----\n',
  wechat: {
    path: '/v3/pay/transactions/native',
    timestamp: '1795449600',
    nonce: '593BEC0C930BF1AFEB40B4A08C8FB242',
    body: '{"appid":"wxd678efh567hg6787","mchid":"1230000109","description":"保全申请费","out_trade_no":"JF202611247K3M9Q2XP1","amount":{"total":500000,"currency":"CNY"}}',
    authorization:
      'WECHATPAY2-SHA256-RSA2048 mchid="1230000109",serial_no="5157F09EFDC096DE15EBE81A47057A72",timestamp="1795449600",nonce_str="593BEC0C930BF1AFEB40B4A08C8FB242",signature="F+KfCKFv2nUq6b49yDXspgSSSuHIjvGkyIBgGHqWz4Ifvpx7o4Wnza1BSopI9WWWrErQRoGkyZiY5Wy3XGDKqM52UnBfZsTRhxpMrLo6wQ/T4dm9vQIHXvqTxM8q01R/wbgqmnNMjHTGskSIfD8xYs0wyw6gtLAEeLIvxjRJeTvLwwsE5q0fpPkrRHEQxvLPcisSckqGq7KM3F9/19tgXoHWzdpD6Tu3h/HI8t/2tnIfrODcw5wcIcEMqkjtu9y5GqGhXIybbyuRklT8f3JbClhJTE0ynC1ecb+gmOFAytyUdpdXJ5GIMzZWN+aiINP/DywDujclSIpn3bK0xtbRyg=="',
    bridge:
      'ZDOfB4zPXSRM1x9DTVhApnixrdDxv+VPRH6PCmW2uQFITt6v62eRxx/zPXzTk/rs325eHIuR/6m007RFY10mlEjG33Dd5yx/12w2ISrxSal29zeVBeAeRLxdvz4Jm6+0OZR1FSSGc3zLnVzT+zehi77g1nLpaenHHmg+xTFXdmdw1Ex5fsgly8nokiI7UluvtOqMo73KY6dUGWOCcNRhMqtPx0reK0TDeuN2jJxQvCU1uARL0JAtCDhUxXaJu1Y0pjAYO0ZHzgZrDx9BhmSk5Ei7oL5jWdK8WQAdh6w0sfgr3sRmD2krhIDC6HAV76M+6Nr1lDPT6jR3WoN9eUm5SA==',
    prepay: 'prepay_id=wx201410272009395522657a690389285100',
    answer: '{"code_url":"weixin://wxpay/bizpayurl?pr=p4lpSuKzz"}',
    answerSignature:
      'gbGcT5N+HTU2RCaJWYNPoBDKrTTMY6ox8YoW3/DISddWC3SROhIePaLk9QzWRyZTPvC3pF1F9mPM0pw38Vc0icu1Au98wtwSHrNPPUMDSDKV9vGAq+Wul6qQoncuAsj8S18vpfEAe/xdVnm5UnJtX/vyoXQCt7ysiX+I/Y0DgT8YI5D2BuTFXsHSFKZxk9YqWMXcRq09+cOQB6AeKdIogbyvLBAg5ovyMtb/IltTUR6kI422R9xSMYxIOPezNmIlxn1NW/nrpF28g4ETy53mBbzhOwHw2Lo45f0k6UEOFBXZ7bq8tdOsnGT2MBslPa5zk3cJmQk/klcamz4qqSJkgQ==',
    apiV3Key: '0123456789abcdef0123456789abcdef',
    sealed: {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext:
        'TYpd+S/67XpKtRU+pKtOkEwAxWTWscZhSZaVTOyTfClk7Lac2dAATh1WxBBH10czEPbUquXQEZ7m3xrF30Q7PD8faNDu6IsA2AoKgVysu7hxarifas8VJU1PojBOiHvRMzjccWf91tlR',
      nonce: 'fdasfjihihih',
      associated_data: 'transaction',
    },
    plain: '{"out_trade_no":"JF202611247K3M9Q2XP1","trade_state":"SUCCESS","amount":{"total":500000}}',
  },
  alipay: {
    url: 'https://openapi.alipay.com/gateway.do?method=alipay.trade.page.pay&app_id=2021000122671234&charset=utf-8&version=1.0&sign_type=RSA2&timestamp=2026-11-24+00%3A40%3A16&notify_url=https%3A%2F%2Fcourt.example%2Fnotices%2Fpayment%2Falipay&return_url=https%3A%2F%2Fcourt.example%2Fback&sign=ieCskfrFkF4Lu2PZpgvOBcFY9TZX7RJ3aFdgVnxxYzaMq979HQ580cyKnPYh0sPgk1iLrbnQ4w5Yix3pm2oIjoMgEmgE%2BSZdOUVnKxOk1vyg6qMHvNMI3Qb%2FvSZgwfjIECDCxHpkh0dDrDarfkqso4bk6sS0dfRBndsEKSgzaGxu0jVv3lK9LymiPOchoipbkCAms0ak85CmXO1CarvNbY1cfObb0Y5Hjmu7ReVjvMYCFBjVmkX6tS0DVY4PgH62xuSTxhvTwNXPvouI3K0MH95hsPt2HZY2UYvzhQYK2ROdXMNMxYbo4ZfkE0tpWoM7nIc%2F2tScSZeLtA%2FrsKKHwA%3D%3D&alipay_sdk=alipay-sdk-nodejs-4.0.0&biz_content=%7B%22out_trade_no%22%3A%22JF202611247K3M9Q2XP1%22%2C%22product_code%22%3A%22FAST_INSTANT_TRADE_PAY%22%2C%22total_amount%22%3A%225000.00%22%2C%22subject%22%3A%22%E4%BF%9D%E5%85%A8%E7%94%B3%E8%AF%B7%E8%B4%B9%22%7D',
    notify: {
      app_id: '2021000122671234',
      charset: 'utf-8',
      notify_id: '2026112400222000000000000',
      notify_time: '2026-11-24 08:00:00',
      notify_type: 'trade_status_sync',
      out_trade_no: 'JF202611247K3M9Q2XP1',
      seller_id: '2088102119685838',
      subject: '保全申请费 & 其他',
      total_amount: '5000.00',
      trade_no: '2026112422001',
      trade_status: 'TRADE_SUCCESS',
      version: '1.0',
      sign: 'ZnYZamEAgJrMpNFQh/paex1vGH1ZWahTBQEccM/35o8O4M039oXxk9+cC1SiVVpXAv6vEAwNRije+1dieMadxm+GKwQ97MkOTfBmfjLBwVDX4AggD+skaR5WDaEHGPJq7uSdLil/M+V3c8lRPSDBbxER7Ad+SNgAkI7Kz/SpMD3VRwp5Sn1NCDQWBYAxoKrFJx1W57XFbAyPASkAFELhkjoy9AT+no3yp0YBQ0AFyB456dWKS0/kC8lhDqGHXFp9PN81bMf6/aS8RivyjBBNwKG/DjwJaPdprBBgnwqGQ2BAzhIyiGdQLzCteyp1n6qe5hj1LdeVgpKt69xchvRSnA==',
      sign_type: 'RSA2',
    },
  },
}

/** A platform certificate made with openssl, and its signature over one answer. */
export const certificate = {
  serial: '7132D72A03E93CDDF8C03BBD1F37EEDF00000001',
  pem: `-----BEGIN CERTIFICATE-----
MIIDTzCCAjegAwIBAgIUcTLXKgPpPN34wDu9Hzfu3wAAAAEwDQYJKoZIhvcNAQEL
BQAwNzE1MDMGA1UEAwwsVGVzdCBwbGF0Zm9ybSBjZXJ0aWZpY2F0ZSwgdHJ1c3Rl
ZCBieSBubyBvbmUwHhcNMjYxMTI0MDA0NDI0WhcNNDYxMTE5MDA0NDI0WjA3MTUw
MwYDVQQDDCxUZXN0IHBsYXRmb3JtIGNlcnRpZmljYXRlLCB0cnVzdGVkIGJ5IG5v
IG9uZTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAKyaKZ3vHL5Jipn3
SwPFg784ONbMgJ2TWaCbXotF2cfQRbf0fiJoSOMDGk+0QxSGb+P0Pp0c0nnS8Ykz
IEzWHNsW/74JLWsGvKy0JdIJeQCcPlY/fMyzgByqTfE2OWEFgK0FaWXJWSqd2BUJ
x2SlsOioxzGA9PxJiHDjZCizyno+29ykw1qHc81Waq0f6HF31B05XXTEBu5g8NFF
i8/+Wy6o959h6eOf6njy9c6S51A2X/4nio+3UDqFPlQVdJbI0OYfxfrSK72Lsrhn
VpQ5BweNPEQdvgSgSE38WrRr8f2awPr0wW26dZuVVsjVnCsqQMUhIcDhI9rgU1W7
xTGbEFcCAwEAAaNTMFEwHQYDVR0OBBYEFFe8JhCTNbGYMUVWMs3h4OjADyavMB8G
A1UdIwQYMBaAFFe8JhCTNbGYMUVWMs3h4OjADyavMA8GA1UdEwEB/wQFMAMBAf8w
DQYJKoZIhvcNAQELBQADggEBACkygPqzbmuObLuNB/AmKem379b2kG7fuumBBuBc
LOYMkA0iLMCkMXTOVw4pdyxbpKW6/7cFKvGyRc3B/az+bfmPhhvKYqbTNYIg0yFu
3hnw+1uR7tgXh/O9ZJcTCmtsDvYwLHkwsKUUmwc2MU4gcpep13PLIk1L1uB1vu53
6ypFSeHfkbL88kdtbmzUxVBRziCPZEhVPUWLrBZ6v3hYQvD0QD/lp9PnB+j2p2in
8qFwEnokM/SSYBwjIi4i/EbWss0oBDA+LgKSUx2tam1ydyGk1lxu9uoyrzY/roZy
jwR1SDc/6ANxp7dkz3VPYQzQiu1RW1uRFpEezt5NbfeoTNY=
-----END CERTIFICATE-----`,
  answer: '{"code_url":"weixin://wxpay/bizpayurl?pr=new"}',
  signature:
    'MTJNRhz5eaO9mstfoOOxVILUG8+nTtZIZEmynke0f2O0mdamorGviqF0SjYfgVFASCf46+d/g+2I74VVJCWGfnntkLH5q79kTDnw5UMkur/oXCJ/qy5M+Mi5MSYQ8PKzrHGBMc434V1yYtCMrqCEBJT6g0XuzCCE87EHMjzvulYrKG/nzmzwT8TYVgVmwjeHWlraVjFYzKEor2XrtweKp/RU8MU+tegVvJavUC4tLcdOASHPSlPF9iTp7yNhkU8LR379ELK+k2FBZYAsJ2L2A04N13KK+jipiI9uyLX04qDo1IVRhTXEma9UHsXQBHfsFmw5S4X2BGmqys7y0qhKRQ==',
}
