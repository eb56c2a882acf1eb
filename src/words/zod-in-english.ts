import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'

// Partners and operators read what zod itself says about a value; whoever lets them imports this.
z.config(en())
