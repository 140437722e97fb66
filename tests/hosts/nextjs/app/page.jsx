import Link from 'next/link';

export default function Posts() {
  return (
    <ul>
      <li>
        <Link href="/posts/choosing/">Choosing</Link>
      </li>
    </ul>
  );
}
