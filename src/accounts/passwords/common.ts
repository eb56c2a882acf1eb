/** Passwords of eight characters and more that attackers try first, in lower case; also tried with digits after them. */
export const common: ReadonlySet<string> = new Set(
  `
password passw0rd p@ssw0rd p@ssword password1 password123 passwordpassword pass1234 iloveyou iloveyou1 loveyou
sunshine princess football baseball superman michael jennifer computer trustno1 starwars whatever welcome welcome1
letmein letmein1 administrator admin123 admin888 admin666 admin123456 root1234 test1234 testtest guest123 changeme
qwerty123 qwertyuiop qwer1234 qweasdzxc qweqweqwe 1q2w3e4r 1q2w3e4r5t q1w2e3r4 1qazxsw2 zaq12wsx asdfghjkl asdf1234
asdasdasd zxcvbnm1 zxcvbnm123 abc12345 abcd1234 abc123456 a1234567 a12345678 a123456789 aa123456 aa123456789
123456789a 12345678a 123456aa 123qweasd 123qwe123 qq123456 qq123456789 qwe123456 asd123456 zxc123456 wang1234 li123456
woaini520 woaini521 woaini1314 woaini123 iloveyou520 wodemima nihao123 nihaoma1 5201314520 52013145201314 1314520520
13145201314 5211314521 147258369 1472583690 159357159 123321123 112233445566 11223344 12344321 123454321 789456123
147852369 987654321 88888888 66668888 168168168 520520520 20082008 20202020 20252025 20262026 19491001
baoquan1 baoquan123 baoquan2026 zhongguo fayuan123 falv1234 lvshi123 beijing2008 tianjin123 shanghai123
taobao123 alipay123 weixin123 wechat123 google123 microsoft dragon123 monkey123 master123 shadow123 secret123
helloworld hello123 thankyou homepage internet pokemon1 naruto123 liverpool arsenal1 chelsea1 barcelona
zhang123 zhangwei wangwei1 wangfang liuyang1 chenchen lilingling xiaoming xiaoming123 yangyang dongdong tiantian
correcthorsebatterystaple thequickbrownfoxjumpsoverthelazydog letmeinletmeinletmein administratoradministrator
`
    .trim()
    .split(/\s+/),
)
