export default function Home() {
  return (
    <main>
      <h1>Netwerf</h1>
    </main>
  );
}
