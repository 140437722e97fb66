export const metadata = {title: 'Choosing', icons: 'data:,'};

export default function Layout({children}) {
  return (
    <html lang="en">
      <head>
        <link rel="stylesheet" href="/nice-pick/nice-pick.css" />
        <script type="module" src="/nice-pick/nice-pick.js" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
