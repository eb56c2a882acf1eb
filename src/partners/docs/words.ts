import { type Said, said } from '../../words/lang.ts'
import * as examples from './examples.ts'

export const docsWords = {
  title: said('接口文档（保险公司与法院系统）', 'The JSON interface for insurers and courts'),
  lead: said(
    '所有地址、字段和状态都来自正在运行的同一份定义。机器可读的版本是 OpenAPI 3.1。',
    'Every address, field and status below comes from the very definitions that are running. For machines: OpenAPI 3.1.',
  ),
  openapi: said('下载 openapi.json', 'Get openapi.json'),
  reference: said('全部接口', 'Every endpoint'),
  scope: said('权限范围', 'Scope'),
  body: said('请求字段', 'Fields of the body'),
  query: said('地址参数', 'Parameters in the address'),
  canGoWrong: said('可能的问题', 'What can go wrong'),
  problems: said('问题（RFC 9457）', 'Problems (RFC 9457)'),
  events: said('全部事件', 'Every event'),
  eventsLead: said(
    '只告知他方的动作，本方自己提交的不再告知。事件流给出同样的内容，另有序号 seq 和编号 id；推送时编号在 webhook-id 请求头中。',
    'You are told what others do, not what you did yourself. The feed gives the same with its `seq` and its `id`; a webhook has that id in its webhook-id header.',
  ),
  dryRun: said('支持 ?dry_run=1', 'Understands ?dry_run=1'),
}

export type Chapter = { title: Said; text: Said[]; code?: string[] }

/** What a newcomer reads before the list. */
export const chapters: Chapter[] = [
  {
    title: said('取得访问令牌', 'Getting an access token'),
    text: [
      said(
        'OAuth 2 客户端凭据，用私钥签名证明身份（private_key_jwt，RFC 7523；ES256、PS256、EdDSA）。地址由元数据发现，现成的客户端库可以直接使用。签名断言有效期最长 2 分钟，jti 只能使用一次；双方时钟可以相差 10 秒。令牌有效 10 分钟，过期后答复 401（WWW-Authenticate 中为 invalid_token），重新取得即可；可以用 DPoP（RFC 9449）绑定密钥。',
        'OAuth 2 client credentials, proved by a signature of your private key (private_key_jwt, RFC 7523; ES256, PS256, EdDSA). Addresses are found by discovery, so a stock client library works as it is. An assertion lasts two minutes at most and its jti is good once; clocks may be ten seconds apart. A token lasts ten minutes; after them the answer is a 401 whose WWW-Authenticate says invalid_token, and you get another one. It may be bound to a key by DPoP (RFC 9449).',
      ),
      said(
        '更换密钥：PUT /api/v1/keys，旧密钥继续有效 24 小时，但不能再用来更换密钥。',
        'To change keys: PUT /api/v1/keys; the old ones are accepted for another 24 hours, but not for changing keys.',
      ),
    ],
    code: [examples.tokenExample, examples.listExample],
  },
  {
    title: said('作出决定', 'Deciding'),
    text: [
      said(
        '申请的 open 列出此刻可以发送的事件；其余一律 409。金额是以分为单位的整数并注明币种，时间是带时区的 RFC 3339。加 ?dry_run=1 只问结果、不作改变。',
        'The `open` of an application lists the events that may be sent now; any other is a 409. Money is a whole number of fen with its currency; times are RFC 3339 with offset. ?dry_run=1 asks what would come of it and changes nothing.',
      ),
      said(
        '每个 POST 都要带 Idempotency-Key（8 至 255 个字符）：同一键、同一内容得到同一答复；同一键、不同内容得到 422；没有得到答复的，用同一键再发即可。键保留 30 天。',
        'Every POST carries an Idempotency-Key of 8 to 255 characters: the same key and body get the same answer, the same key with another body a 422, and a request that was never answered is simply sent again. Keys are kept for 30 days.',
      ),
    ],
    code: [examples.approveExample, examples.approveTypescript],
  },
  {
    title: said('出单', 'Issuing'),
    text: [
      said(
        '保险费到账后状态变为 awaiting_issue。保单和保函须是完整的 PDF（不含脚本、启动动作、附件，未加密），每份不超过 3 MB；一经保存不能覆盖。',
        'Once the premium is paid the status is awaiting_issue. Policy and letter have to be whole PDFs without scripts, launch actions, attachments or encryption, at most 3 MB each; what is kept is never overwritten.',
      ),
    ],
    code: [examples.issueExample],
  },
  {
    title: said('费率与报价', 'Rates and offers'),
    text: [
      said(
        '申请人看到的保险费范围由费率表算出。{court} 写法院代字（如 津0116），all 是其余各法院通用的一张；有本院的，以本院的为准。PUT 提交整张表，立即生效。DELETE 表示在该法院不承保，通用的一张也不再适用（GET /rates 的 nothingAt 列出这些法院）；要恢复，请为该法院重新提交一张。',
        'The range of premium that applicants see is worked out from your rate card. {court} is the code of a court (津0116), or all for one card that holds wherever a court has none of its own. PUT sends the whole card; it is in force at once. DELETE offers nothing at that court, whatever `all` says: GET /rates lists such courts as nothingAt. To be back, send a card for the court.',
      ),
      said(
        '询价：GET /quotes?state=asked 列出待答复的，GET /quotes/{id} 给出申请内容和材料，答复用 offer 或者 decline。报价被接受后，申请人提交时才出现在 /guarantees 中。',
        'Offers: GET /quotes?state=asked lists those that wait for you, GET /quotes/{id} gives what each is about; answer with offer or decline. Once your offer is taken and the application is handed in, it stands among your /guarantees.',
      ),
    ],
    code: [examples.cardExample, examples.offerExample],
  },
  {
    title: said('试一试', 'Trying it out'),
    text: [
      said(
        '沙盒里起初没有申请：在 /guarantees/new 自己申请一件（短信在 /sandbox/phone/{number}），选择本公司并提交，列表中即可见到；保险费在 /sandbox/bank 支付。',
        'A sandbox begins without applications. Make one yourself at /guarantees/new (its SMS stand at /sandbox/phone/{number}), choose your company and hand it in: it is in your list then. Its premium is paid at /sandbox/bank.',
      ),
    ],
  },
  {
    title: said('事件', 'Events'),
    text: [
      said(
        '事件流保证不漏、按序；推送（Standard Webhooks）更快，但可能重复、乱序。事件只说发生了什么，内容请再查询。推送失败会在三天内重试十次，之后停用并留下通知；重新启用后补发。返回 410 立即停用。',
        'The feed misses nothing and keeps the order. Webhooks (Standard Webhooks) are quicker but may repeat or overtake each other. An event says what happened; fetch the rest. What is not accepted is tried ten times over three days, then the webhook rests with a notice; enabled again, it gets all it missed. An answer of 410 ends it at once.',
      ),
      said(
        '推送地址登记后，调用 confirm 接收一条 webhook.challenge，由该地址以 JSON 原样答复 {"challenge":"…"}；再由法院管理员批准，此后发生的事件才会推送，同时收到 webhook.approved。',
        'An address is registered, then confirmed: `confirm` sends it a webhook.challenge, and it answers {"challenge":"…"} as JSON. A court’s administrator approves it; what happens from then on is sent, beginning with webhook.approved.',
      ),
      said(
        '每条推送带两种签名：v1a（Ed25519，用公钥验证，推荐）和 v1（HMAC，供现成库使用）。',
        'Each message is signed twice: v1a (Ed25519, by the public key, preferred) and v1 (HMAC, for ready-made libraries).',
      ),
    ],
    code: [examples.feedExample, examples.challengeExample, examples.confirmExample, examples.webhookExample],
  },
  {
    title: said('语言与次数', 'Language, and how often'),
    text: [
      said(
        '问题的说明默认用英文；请求头 Accept-Language: zh 则用中文。',
        'Problems are told in English; in Chinese where the request says Accept-Language: zh.',
      ),
      said(
        '每个客户端可以连续调用 300 次，此后每秒 10 次；超过的答复 429，Retry-After 是需要等待的秒数。',
        'A client may make 300 calls at once and 10 a second from then on; beyond that the answer is 429, with the seconds to wait in Retry-After.',
      ),
    ],
  },
]
