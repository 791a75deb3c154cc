using System.Globalization;
using System.Reflection;
using System.Text.Json;
using AmazonMcf.Errors;
using SellingPartner.Quota;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// A ledger in Redis, for several machines. The parcels of an order are one document, which is written only if it is still as it was read;
/// otherwise it is read and changed again.
/// </summary>
/// <param name="scripts">Executes the script.</param>
/// <param name="address">The address, for messages.</param>
/// <param name="stop">Ends the wait for the server.</param>
internal sealed class RedisLedgerStore(IScriptStore scripts, string address, CancellationToken stop = default) : ILedgerStore
{
    private const string Prefix = "spapi:parcels:1:";
    private const int BatchSize = 200;
    private const int MostAttempts = 100;

    // A ledger that no run uses any more disappears; each use extends it.
    private static readonly TimeSpan KeptWithoutUse = ParcelLedger.KeepFor + FollowRule.Longest;
    private static readonly string[] Names = ["mark", "orders", "open", "done", "followed", "due"];
    private static readonly string Script = ReadScript();

    /// <summary>The clock of the server: those of the machines may differ by more than a claim lasts.</summary>
    public DateTime ClaimTime(DateTime now)
    {
        var time = Run("", "time");
        return Time(0).AddTicks((Long(time[0]) * TimeSpan.TicksPerSecond) + (Long(time[1]) * (TimeSpan.TicksPerMillisecond / 1000)));
    }

    public LedgerMark ReadMark(string seller)
    {
        var mark = Run(seller, "mark");
        return new(TimeOrNull(mark[0]), TimeOrNull(mark[1]));
    }

    public void Follow(string seller, IReadOnlyCollection<FollowedOrder> orders, DateTime? since, DateTime? start)
    {
        // The mark moves with the last part: a process that ends before it lists the rest again.
        for (var first = 0; first == 0 || first < orders.Count; first += BatchSize)
        {
            var part = orders.Skip(first).Take(BatchSize).ToList();
            var isLast = first + BatchSize >= orders.Count;
            Run(seller, "follow",
            [
                isLast ? Text(since) : "", Text(start), part.Count > 0 ? Text(part[0].Until) : "",
                .. part.SelectMany(order => new[] { order.Id, Text(order.Changed) }),
            ]);
        }
    }

    public IReadOnlyList<string> Due(string seller, DateTime now)
    {
        var found = Run(seller, "due", Text(now));
        return [.. Enumerable.Range(0, found.Count / 2)
            .Select(index => (Id: found[2 * index], Until: UntilOf(found[(2 * index) + 1])))
            .OrderBy(entry => entry.Until)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Select(entry => entry.Id)];
    }

    public DateTime? FollowedUntil(string seller, string orderId) => UntilOf(Run(seller, "entry", orderId)[0]);

    public void Reschedule(string seller, FollowedOrder order, DateTime? due) =>
        Run(seller, "reschedule", order.Id, Text(order.Changed), Text(order.Until), Text(due));

    public IReadOnlyList<string> OpenOrders(string seller) => Run(seller, "open");

    public LedgerOrder Read(string seller, string orderId) => Parse(Run(seller, "read", orderId)[0]);

    public IReadOnlyList<T> Update<T>(string seller, IReadOnlyList<string> orderIds, Func<LedgerOrder, T> change)
    {
        var results = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var first = 0; first < orderIds.Count; first += BatchSize)
        {
            var left = orderIds.Skip(first).Take(BatchSize).Distinct(StringComparer.Ordinal).ToList();
            for (var attempt = 0; left.Count > 0; attempt++)
            {
                if (attempt == MostAttempts)
                {
                    throw Failure($"other processes change order '{left[0]}' all the time", null);
                }

                left = Attempt(seller, left, change, results);
            }
        }

        return [.. orderIds.Select(id => results[id])];
    }

    // The keys of other sellers are hashes that nothing lists.
    public void TakeOver(string seller, string orderId, IReadOnlyCollection<ParcelKey> parcels)
    {
    }

    public int Purge(string seller, DateTime before) => (int)Long(Run(seller, "purge", Text(before))[0]);

    public void Dispose() => scripts.Dispose();

    // Returns the orders that another process has changed in the meantime.
    private List<string> Attempt<T>(string seller, List<string> ids, Func<LedgerOrder, T> change, Dictionary<string, T> results)
    {
        var states = Run(seller, "read", [.. ids]);
        var swaps = new List<string>();
        var changed = new List<string>();
        for (var i = 0; i < ids.Count; i++)
        {
            var order = Parse(states[i]);
            results[ids[i]] = change(order);
            if (order.ChangedRows.Count > 0)
            {
                changed.Add(ids[i]);
                swaps.AddRange(
                [
                    ids[i], states[i], JsonSerializer.Serialize(order.Rows), order.IsOpen ? "1" : "0",
                    Text(order.Rows.Max(row => row.Changed)),
                ]);
            }
        }

        if (changed.Count == 0)
        {
            return [];
        }

        var written = Run(seller, "swap", [.. swaps]);
        return [.. changed.Where((_, index) => written[index] != "1")];
    }

    private IReadOnlyList<string> Run(string seller, string action, params string[] arguments)
    {
        // The braces keep the keys of a seller on one server of a cluster.
        var hash = QuotaKey.Hash(seller);
        try
        {
            stop.ThrowIfCancellationRequested();
            var reply = scripts.EvaluateAsync(
                Script,
                [.. Names.Select(name => $"{Prefix}{{{hash}}}:{name}")],
                [Text(KeptWithoutUse.TotalMilliseconds), action, .. arguments]);
            Task.WaitAny([reply], stop);
            return reply.GetAwaiter().GetResult();
        }
        catch (QuotaStoreException failure)
        {
            throw Failure(failure.Message, failure);
        }
    }

    private McfParcelLedgerException Failure(string reason, Exception? cause) => new(
        $"The ledger '{address}' cannot be used: {reason.TrimEnd('.')}.",
        address,
        "Check the address, the server and the rights of the user, then run the command again: parcels that were not completed are "
            + "returned again.",
        cause);

    private static LedgerOrder Parse(string state) =>
        new(state.Length == 0 ? [] : JsonSerializer.Deserialize<List<LedgerRow>>(state)!);

    private static DateTime? UntilOf(string entry) => entry.Length == 0 ? null : Time(Long(entry.Substring(0, entry.IndexOf(':', 1))));

    private static DateTime Time(long milliseconds) => new(UnixStart + (milliseconds * TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static DateTime? TimeOrNull(string text) => text.Length == 0 ? null : Time(Long(text));

    private static string Text(DateTime? time) => time is { } value
        ? ((value.Ticks - UnixStart) / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture)
        : "";

    private static string Text(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static long UnixStart { get; } = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AmazonMcf.Parcels.Ledger.ledger.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
