import type { Said } from './lang.ts'

type Problem = { title: Said; says: Said }

/** What went wrong, and what to do next. */
export const problemWords = {
  notFound: {
    title: { zh: '没有找到这个页面', en: 'Page not found' },
    says: {
      zh: '地址可能有误，或者这份申请不属于当前登录的账户。请从“我的申请”重新进入。',
      en: 'The address may be wrong, or the application belongs to another account. Start again from “My applications”.',
    },
  },
  wrongMethod: {
    title: { zh: '这个地址不能这样使用', en: 'This address is not used that way' },
    says: {
      zh: '没有保存任何内容。请从“我的申请”重新进入。',
      en: 'Nothing was saved. Start again from “My applications”.',
    },
  },
  tooManyDrafts: {
    title: { zh: '草稿太多', en: 'Too many drafts' },
    says: {
      zh: '您已有 {n} 份尚未提交的草稿，没有再新建。请先提交或者删除其中一些。',
      en: 'You have {n} drafts that were never submitted, so no other was begun. Submit or delete some of them first.',
    },
  },
  tooLarge: {
    title: { zh: '一次上传的内容太大', en: 'Too much at once' },
    says: {
      zh: '没有保存任何内容。请减少一次上传的文件数量，每次总共不超过 50 MB。',
      en: 'Nothing was saved. Send fewer files at a time, up to 50 MB together.',
    },
  },
  unreadable: {
    title: { zh: '无法读取提交的表单', en: 'The form could not be read' },
    says: {
      zh: '没有保存任何内容。请返回上一页，再提交一次。',
      en: 'Nothing was saved. Go back and send the form again.',
    },
  },
  notOpen: {
    title: { zh: '现在不能这样做', en: 'This cannot be done now' },
    says: {
      zh: '这份申请的状态是“{status}”，不允许这一步操作。请查看申请的最新情况。',
      en: 'The application is “{status}”, where this step is not open. Look at how it stands now.',
    },
  },
  anotherPost: {
    title: { zh: '由其他岗位办理', en: 'For another post' },
    says: {
      zh: '这里由{post}办理，您登录的岗位不能进入，没有执行任何操作。',
      en: 'Only this post comes in here: {post}. Nothing was done.',
    },
  },
  anotherPerson: {
    title: { zh: '须由其他人员办理', en: 'Somebody else must do this' },
    says: {
      zh: '您已以另一岗位办理过本案。立案、裁定、执行须由不同人员办理，您的这次操作没有执行。',
      en: 'You have acted in this case in another post. Filing, ruling and enforcing take different people; nothing was done.',
    },
  },
  movedOn: {
    title: { zh: '申请已有变化', en: 'The application has moved on' },
    says: {
      zh: '打开页面之后，这份申请有了变化。请看过最新情况再操作；您的这次操作没有执行。',
      en: 'It changed after you opened the page. Look at how it stands, then decide again; nothing was done.',
    },
  },
  failed: {
    title: { zh: '系统出了问题', en: 'Something went wrong' },
    says: {
      zh: '已保存的内容没有丢失。请稍候再试；如果仍然不行，请把下面的编号告诉诉讼服务热线 12368。',
      en: 'Nothing that was saved is lost. Try again in a moment; if it goes on, give the number below to the court’s helpline, 12368.',
    },
  },
  frozen: {
    title: { zh: '这份申请正在核对', en: 'This application is being checked' },
    says: {
      zh: '系统发现它的记录需要人工核对，核对期间暂停一切操作；已付款项有据可查，不会丢失。请联系诉讼服务热线 12368。',
      en: 'Its record has to be checked by a person, and nothing can be done in it meanwhile. Money that was paid is on record and not lost. Please call the court’s helpline, 12368.',
    },
  },
  busy: {
    title: { zh: '服务暂时不可用', en: 'A service is down' },
    says: {
      zh: '外部服务暂时没有响应，已填写的内容都在。请过几分钟再试。',
      en: 'An outside service does not answer. Everything you filled in is kept. Try again in a few minutes.',
    },
  },
} satisfies Record<string, Problem>

/** To an officer, who has no applications of their own. */
export const notFoundInCourt: Said = {
  zh: '地址可能有误，或者您的岗位、您的法院不办理这一项。请从“待办案件”重新进入。',
  en: 'The address may be wrong, or it is not for your post or your court. Start again from “Waiting for you”.',
}
export const backToApplications: Said = { zh: '回到我的申请', en: 'Back to my applications' }
export const toTheCase: Said = { zh: '查看这份申请', en: 'Look at the application' }
