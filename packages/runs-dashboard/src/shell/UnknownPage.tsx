import type { ReactNode } from 'react'
import { Link } from '../routing/Link.tsx'
import { usePageTitle } from '../routing/usePageTitle.ts'
import { Message } from '../states/Message.tsx'

/** An address that means nothing here. */
export function UnknownPage(): ReactNode {
  usePageTitle('No such page')
  return (
    <Message title="No such page" action={<Link href="/">Go to the start page</Link>}>
      <p>
        A project is at <code>/entity/project</code>, a run at <code>/entity/project/runs/run</code>.
      </p>
    </Message>
  )
}
