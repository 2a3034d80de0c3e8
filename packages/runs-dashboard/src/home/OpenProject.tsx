import { type FormEvent, type ReactNode, useState } from 'react'
import { navigate } from '../routing/navigation.ts'
import { projectHref } from '../routing/route.ts'

/** Opens a project by its name, for one that the list does not hold. */
export function OpenProject(): ReactNode {
  const [path, setPath] = useState('')
  const [entity = '', project = '', ...rest] = path.trim().split('/')
  const valid = entity !== '' && project !== '' && rest.length === 0
  const open = (event: FormEvent): void => {
    event.preventDefault()
    if (valid) navigate(projectHref(entity, project))
  }
  return (
    <form className="open-project" onSubmit={open}>
      <label htmlFor="project-path" className="small-title">
        Open by name
      </label>
      <div className="open-project-row">
        <input
          id="project-path"
          className="input"
          value={path}
          onChange={(event) => setPath(event.target.value)}
          placeholder="entity/project"
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="button" disabled={!valid}>
          Open
        </button>
      </div>
    </form>
  )
}
