import built from '../../ui/client/built.json' with { type: 'json' }
import { T, useSay } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { words } from '../words.ts'
import type { Captcha } from './captcha.ts'

/** A plain question; where scripts run, work that the browser does unseen takes its place. */
export const CaptchaField = ({ captcha, mistake }: { captcha: Captcha; mistake?: Said }) => (
  <div class="field" data-captcha={captcha.work}>
    <input type="hidden" name="captcha" value={captcha.token} />
    <input type="hidden" name="work" data-work />
    <div data-question>
      <label for="answer">
        <T of={captcha.asked} />
      </label>
      <div class="hint" id="answer-hint">
        <T of={words.captchaHint} />
      </div>
      {mistake && (
        <p class="mistake" id="answer-mistake">
          <T of={mistake} />
        </p>
      )}
      <input
        id="answer"
        name="answer"
        class="short"
        autocomplete="off"
        required
        aria-invalid={mistake && 'true'}
        aria-describedby={mistake ? 'answer-hint answer-mistake' : 'answer-hint'}
      />
    </div>
    <Status />
    <script type="module" src={built.captcha} />
  </div>
)

/** What the script says stands in no element before: a text browser would show it. */
const Status = () => {
  const say = useSay()
  return (
    <div class="hint" role="status" data-working={say(words.captchaWorking)} data-done={say(words.captchaDone)}></div>
  )
}
