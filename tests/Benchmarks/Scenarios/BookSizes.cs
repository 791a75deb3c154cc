using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Connection;
using AmazonMcf.Outbound;
using AmazonMcf.Service;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>The embedded service with a small, a larger and a big order book: reading an order, placing one, and the first page.</summary>
internal sealed class BookSizes(Workplace workplace, Sizes sizes) : IScenario
{
    private const double MostGrowth = 1.6;
    private const int PerRound = 100;

    private int placed;

    public string Name => "order books of three sizes";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var books = new List<(int Count, Book Book)>();
        foreach (var count in new[] { sizes.Book / 1000, sizes.Book / 30, sizes.Book })
        {
            books.Add((count, await Book.OpenAsync(workplace.Scratch($"book-{count}.db"), count)));
        }

        (string Work, Func<Book, Task> Do)[] works =
        [
            ("get an order", book => book.GetAsync()),
            ("create an order", book => book.CreateAsync(Interlocked.Increment(ref placed))),
            ("first page", book => book.ReadPageAsync()),
        ];
        foreach (var (work, act) in works)
        {
            var timings = await Rounds.AlternateAsync(sizes.Rounds, [.. books.Select(book =>
                Contestant.Timed($"{Text.Number(book.Count)} orders", () => RepeatAsync(() => act(book.Book))))]);
            for (var index = 0; index < timings.Count; index++)
            {
                var growth = timings[index].Best / timings[0].Best;
                yield return Row.Fact(
                    $"{PerRound} × {work}",
                    timings[index].Contestant,
                    Text.Of(timings[index].Best),
                    index < timings.Count - 1 ? "" : $"≤ {Text.Ratio(MostGrowth)} times, is {Text.Ratio(growth)}",
                    index < timings.Count - 1 ? null : growth <= MostGrowth);
            }
        }

        books.ForEach(book => book.Book.Dispose());
    }

    private static async Task RepeatAsync(Func<Task> act)
    {
        for (var number = 0; number < PerRound; number++)
        {
            await act();
        }
    }

    private sealed class Book : IDisposable
    {
        private readonly BigBook written;
        private readonly EmbeddedService service;
        private readonly HttpMessageHandler handler;
        private readonly McfConnection connection;

        private Book(BigBook written)
        {
            this.written = written;
            service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = written.Store, TimeScale = 0, Unlimited = true });
            handler = service.CreateHandler();
            connection = McfConnection.Open(EmbeddedSettings.Make(), handler);
        }

        public static async Task<Book> OpenAsync(string store, int count)
        {
            var written = await BigBook.WriteAsync(store, count, count / 2);
            Orders.Stock(store);
            return new Book(written);
        }

        public Task GetAsync() => OurClient.GetAsync(connection, "NEW-7");

        public Task CreateAsync(int number) => connection.Outbound.CreateOrderAsync(Orders.Model($"PLACED-{number}"), new ApiCall());

        public Task<McfOrderPage> ReadPageAsync() => connection.Outbound.ReadOrderPageAsync(written.LongSince, null, new ApiCall());

        public void Dispose()
        {
            connection.Dispose();
            handler.Dispose();
            service.Dispose();
        }
    }
}
