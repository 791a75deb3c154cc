using System.Globalization;
using System.Reflection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>What a history keeps of a call is all of the call, whatever it contains.</summary>
public sealed class PackedCallsTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly DateTime Start = new(2026, 11, 25, 17, 0, 0, 123, DateTimeKind.Utc);

    private static readonly string?[] Texts =
    [
        null, "", "A-1", "Größe 漢字 \u0000", "5b3d1a6e-2c47-4f80-9a1d-6f0c8e2b7d94", "5B3D1A6E-2C47-4F80-9A1D-6F0C8E2B7D94",
        "createFulfillmentOrder", new string('x', 300), "InvalidInput",
    ];

    [Fact]
    public void Every_member_is_kept()
    {
        var random = new Random(7);
        var calls = Enumerable.Range(0, 500).Select(number => Make(random, number)).ToList();
        var packer = new PackedCalls();
        var packed = calls.ConvertAll(call => packer.Pack(call).ToArray());

        Assert.Equal(calls.Select(Describe), packed.Select(bytes => Describe(packer.Unpack(new ArraySegment<byte>(bytes)))));
    }

    [Fact]
    public void A_usual_call_takes_about_seventy_bytes()
    {
        var packer = new PackedCalls();
        var request = new ApiAttempt
        {
            Operation = "createFulfillmentOrder",
            Target = "SHOP-2026-000123",
            Number = 1,
            StartedAt = Start.AddMilliseconds(12),
            Took = TimeSpan.FromMilliseconds(312),
            Status = 200,
            RequestId = Texts[4],
            ClockDifference = TimeSpan.FromMilliseconds(-455),
        };
        var call = new ApiCallRecord
        {
            Operation = request.Operation,
            Target = request.Target,
            StartedAt = Start,
            Duration = TimeSpan.FromMilliseconds(325),
            Attempts = 1,
            Status = 200,
            RequestId = request.RequestId,
            Requests = [request],
        };

        Assert.InRange(packer.Pack(call).Count, 50, 80);
    }

    [Fact]
    public void The_newest_calls_are_kept_in_their_order()
    {
        var random = new Random(11);
        var history = new CallHistory();
        var calls = new List<string>();
        for (var number = 0; number < 3 * CallHistory.Capacity; number++)
        {
            var call = Make(random, number);
            calls.Add(Describe(call));
            history.Add(call);
            Assert.Equal(calls.Skip(Math.Max(0, calls.Count - CallHistory.Capacity)), history.Read().Select(Describe));
        }
    }

    private static ApiCallRecord Make(Random random, int number) => new()
    {
        Operation = number % 3 == 0 ? $"operation{number}" : "getFulfillmentOrder",
        Target = Text(random) ?? "",
        StartedAt = Start.AddTicks(random.NextInt64(TimeSpan.TicksPerDay)),
        Duration = Span(random),
        Waited = Span(random),
        Attempts = random.Next(5),
        Status = random.Next(2) == 0 ? null : random.Next(600),
        Failure = Text(random),
        RequestId = Text(random),
        Requests = [.. Enumerable.Range(1, random.Next(20) == 0 ? 300 : random.Next(3)).Select(attempt => Request(random, attempt))],
    };

    private static ApiAttempt Request(Random random, int number) => new()
    {
        Operation = Text(random) ?? "",
        Target = random.Next(2) == 0 ? "A-1" : $"target {random.Next()}",
        Number = number,
        StartedAt = Start.AddTicks(random.NextInt64(TimeSpan.TicksPerDay)),
        Took = Span(random),
        WaitTime = Span(random),
        PauseTime = Span(random),
        Status = random.Next(2) == 0 ? null : random.Next(600),
        Failure = Text(random),
        RequestId = Text(random),
        RateLimit = random.Next(2) == 0 ? null : random.NextDouble() * 100,
        RetryTime = random.Next(2) == 0 ? null : Span(random),
        ClockDifference = random.Next(2) == 0 ? null : Span(random),
        DidNothing = random.Next(2) == 0,
        RetryAsked = random.Next(2) == 0,
    };

    private static string? Text(Random random) => Texts[random.Next(Texts.Length)];

    private static TimeSpan Span(Random random) => random.Next(4) switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromTicks(random.NextInt64(long.MinValue / 2, long.MaxValue / 2)),
        _ => TimeSpan.FromMilliseconds(random.Next(-500, 30_000)),
    };

    private static string Describe(ApiCallRecord call) =>
        Members(call) + string.Concat(call.Requests.Select(request => "\n  " + Members(request)));

    private static string Members(object item) => string.Join("; ", item.GetType().GetProperties(Instance)
        .Where(property => property.Name != nameof(ApiCallRecord.Requests))
        .Select(property => $"{property.Name}={Show(property.GetValue(item))}"));

    private static string Show(object? value) => value switch
    {
        null => "null",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => $"'{value}'",
    };
}
