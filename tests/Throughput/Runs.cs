using System.Diagnostics;
using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Submission;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Throughput;

/// <summary>The pieces of work that are measured, each on a service of its own.</summary>
/// <param name="count">How many requests of an operation each piece of work makes.</param>
/// <param name="folder">Where stores and files go.</param>
internal sealed class Runs(int count, string folder)
{
    private const int InFlight = 16;

    /// <summary>Creates, with the service inside the process.</summary>
    public IReadOnlyList<Figures> InProcess()
    {
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = Path.Combine(folder, "inside.db") });
        using var handler = service.CreateHandler();
        var settings = EmbeddedSettings.Make();
        settings.Unlimited = false;
        using var connection = McfConnection.Open(settings, handler);
        return [Place("creates, service in process", connection)];
    }

    /// <summary>Creates over HTTP.</summary>
    public IReadOnlyList<Figures> OverHttp()
    {
        using var service = new ServedService(Path.Combine(folder, "http.db"));
        using var connection = service.Connect();
        return [Place("creates over HTTP", connection)];
    }

    /// <summary>Creates over HTTP, and reads from a bucket of their own beside them.</summary>
    public IReadOnlyList<Figures> WithReadsBeside()
    {
        using var service = new ServedService(Path.Combine(folder, "both.db"));
        using var connection = service.Connect();
        connection.Orders.PlaceAsync(Orders.Make(0), new ApiCall()).GetAwaiter().GetResult();
        Thread.Sleep(TimeSpan.FromSeconds(1));
        var reading = OnThread(() => Read("reads beside creates over HTTP", connection));
        var creates = Place("creates beside reads over HTTP", connection);
        return [creates, reading.Result];
    }

    /// <summary>The same through the program, start and end of its process included.</summary>
    public IReadOnlyList<Figures> Import()
    {
        using var service = new ServedService(Path.Combine(folder, "import.db"));
        var (file, results) = (Path.Combine(folder, "orders.csv"), Path.Combine(folder, "results.csv"));
        Orders.Write(file, count);
        var start = Stopwatch.GetTimestamp();
        using var import = service.Import(file, results);
        import.StandardOutput.ReadToEnd();
        import.WaitForExit();
        var measured = Stopwatch.GetElapsedTime(start);
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException("mcf import failed: " + import.StandardError.ReadToEnd());
        }

        // Column 5 counts the requests of an order; without other faults, those beyond the first were throttled.
        var requests = File.ReadLines(results).Skip(1).Sum(line => int.Parse(line.Split(',')[4], CultureInfo.InvariantCulture));
        return [new Figures("mcf import over HTTP, process included", count, measured, requests - count)];
    }

    public static Task<T> OnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private Figures Place(string work, McfConnection connection) => Measure<McfOrderRequest, McfOrderResult>(
        work, Orders.Make, connection.Orders.PlaceAsync, result => result.Outcome == McfOutcome.Created);

    private Figures Read(string work, McfConnection connection) => Measure<string, McfOrder>(
        work, _ => Orders.Make(0).SellerFulfillmentOrderId!, connection.Outbound.GetOrderAsync, order => order.Items!.Count == 1);

    private Figures Measure<TRequest, TResult>(
        string work, Func<int, TRequest> make, Func<TRequest, ApiCall, Task<TResult>> send, Func<TResult, bool> isRight)
    {
        var refused = 0;
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        using var window = new DispatchWindow<TRequest, TResult>(
            InFlight, McfOutputOrder.Completion, send, stop, attempt => refused += attempt.Status == 429 ? 1 : 0);
        var start = Stopwatch.GetTimestamp();
        for (var number = 1; number <= count; number++)
        {
            if (window.IsFull)
            {
                TakeOne();
            }

            window.Submit(make(number));
        }

        while (window.Count > 0)
        {
            TakeOne();
        }

        return new Figures(work, count, Stopwatch.GetElapsedTime(start), refused);

        void TakeOne()
        {
            window.Take(Timeout.InfiniteTimeSpan, out var response);
            if (!isRight(response!.GetResult()))
            {
                throw new InvalidOperationException($"{work}: a response is not the expected one.");
            }
        }
    }
}
