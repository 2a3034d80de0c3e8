/** Asks for the API key where the run page is opened from another machine. Stands alone: no script, no other file. */
export const loginPage: string = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>runs</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { display: grid; place-content: center; min-height: 90vh; margin: 0 1.5rem }
  form { display: grid; gap: .75rem; width: min(24rem, 100%) }
  input, button { font: inherit; padding: .6rem .75rem; border-radius: .5rem; border: 1px solid #8886 }
  button { background: #2456d6; color: #fff; border: 0; cursor: pointer }
  [role=alert] { color: #c0392b; margin: 0 }
</style>
<form method="post" action="/session">
  <label for="key">API key of this server</label>
  <!-- refused -->
  <input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
  <button>Open the runs</button>
</form>
</html>
`
