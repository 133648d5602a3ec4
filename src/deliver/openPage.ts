/** What runs in the client's browser: asks for the password and shows the page. It is sent as it stands here. */
export const OPEN_PAGE = `
const data = JSON.parse(document.getElementById('sealed').textContent);
const lock = document.getElementById('lock');
const field = document.getElementById('password');
const button = lock.querySelector('button');
const said = document.getElementById('said');
const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

if (!globalThis.crypto?.subtle) {
  said.textContent = data.words.unable;
  field.disabled = true;
  button.disabled = true;
}

lock.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  said.textContent = data.words.opening;
  try {
    const secret = new TextEncoder().encode(field.value.normalize('NFC'));
    const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
    const key = await crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(data.salt), iterations: data.iterations },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    );
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(data.iv) }, key, bytes(data.sealed));
    const page = document.getElementById('page');
    page.innerHTML = new TextDecoder().decode(opened);
    const heading = page.querySelector('h1');
    document.title = heading.textContent;
    heading.tabIndex = -1;
    heading.focus();
  } catch {
    said.textContent = data.words.wrong;
    button.disabled = false;
    field.select();
  }
});
`;
