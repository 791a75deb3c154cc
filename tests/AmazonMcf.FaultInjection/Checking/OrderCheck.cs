using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.Model;
using AmazonMcf.Service;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Compares what was reported to users with the orders of the service.</summary>
internal sealed class OrderCheck
{
    private readonly Dictionary<string, List<CommittedOrder>> books;
    private readonly List<Finding> findings = [];

    private OrderCheck(CommittedState state) =>
        books = state.Orders.GroupBy(order => order.SellerFulfillmentOrderId, StringComparer.Ordinal)
            .ToDictionary(orders => orders.Key, orders => orders.ToList(), StringComparer.Ordinal);

    /// <summary>Compares.</summary>
    /// <param name="files">What was to be placed.</param>
    /// <param name="runs">What was reported.</param>
    /// <param name="state">The books.</param>
    /// <param name="reserved">The units the warehouses promised to orders.</param>
    public static CheckResult Compare(IReadOnlyList<PlannedFile> files, IReadOnlyList<ImportRun> runs, CommittedState state, int reserved)
    {
        var check = new OrderCheck(state);
        var wanted = files.SelectMany(file => file.Orders)
            .Where(order => order.Expected == ExpectedResult.Placed)
            .DistinctBy(order => order.Id, StringComparer.Ordinal)
            .ToDictionary(order => order.Id, StringComparer.Ordinal);
        check.CompareBooks(wanted, reserved);
        foreach (var run in runs)
        {
            check.CompareRun(run);
        }

        check.FindUnknown(files, runs);
        return new CheckResult(wanted.Count, state.Orders.Count, check.findings);
    }

    private void CompareBooks(Dictionary<string, PlannedOrder> wanted, int reserved)
    {
        foreach (var order in wanted.Values.Where(order => !books.ContainsKey(order.Id)))
        {
            Find(FindingKind.Lost, $"{order.Id} was wanted and is not there");
        }

        foreach (var (id, orders) in books)
        {
            if (!wanted.TryGetValue(id, out var order))
            {
                Find(FindingKind.Doubled, $"{id} is there and no seller ordered it");
            }
            else if (orders.Count > 1)
            {
                Find(FindingKind.Doubled, $"{id} is there {orders.Count} times");
            }
            else if (!IsSame(order, orders[0]))
            {
                Find(FindingKind.Contradicted, $"{id} is there with other lines than wanted");
            }
        }

        var units = books.Values.SelectMany(orders => orders).SelectMany(order => order.Lines).Sum(line => line.Quantity);
        if (reserved != units)
        {
            Find(FindingKind.Doubled, $"the warehouses promised {reserved} units and the orders have {units}");
        }
    }

    private void CompareRun(ImportRun run)
    {
        var entries = run.Files.SelectMany(file => file.Orders.Select(order => (Key: (file.Path, order.Id), order)))
            .ToDictionary(entry => entry.Key, entry => entry.order);
        var told = new HashSet<(string Path, string Id)>();
        foreach (var row in run.Rows)
        {
            if (!entries.TryGetValue((row.File, row.OrderId), out var entry))
            {
                Find(FindingKind.Contradicted, $"a result names {row.OrderId}, which is not in {row.File}");
            }
            else if (!told.Add((row.File, row.OrderId)))
            {
                Find(FindingKind.Contradicted, $"{row.OrderId} has two results in one run over {row.File}");
            }
            else if (Objection(entry, row, run) is { } objection)
            {
                Find(FindingKind.Contradicted, $"{row.OrderId} in {row.File} was told to be {row.Outcome}, but {objection} ({row.Reason})");
            }
        }

        foreach (var (path, id) in run.WasKilled ? [] : entries.Keys.Except(told))
        {
            Find(FindingKind.Contradicted, $"{id} has no result although the run over {path} came to its end");
        }
    }

    /// <summary>The violation of a result; null if it is true.</summary>
    private string? Objection(PlannedOrder entry, ResultRow row, ImportRun run)
    {
        var there = books.GetValueOrDefault(row.OrderId)?[0];
        return row.Outcome switch
        {
            McfOutcome.Created or McfOutcome.AlreadyExists when there is null => "it is not there",
            McfOutcome.Created or McfOutcome.AlreadyExists when !IsSame(entry, there) => "what is there has other lines",
            McfOutcome.Rejected when row.IsConflict && there is null => "nothing of its id is there",
            McfOutcome.Rejected when row.IsConflict && IsSame(entry, there!) => "what is there has the same lines",
            McfOutcome.Rejected when !row.IsConflict && there is not null => "it is there",
            McfOutcome.NotSent when !run.WasKilled && !run.Before.Contains(row.OrderId) && run.After.Contains(row.OrderId) =>
                "the run placed it",
            _ => null,
        };
    }

    private void FindUnknown(IReadOnlyList<PlannedFile> files, IReadOnlyList<ImportRun> runs)
    {
        var last = new Dictionary<(string File, string Id), string>();
        foreach (var row in runs.SelectMany(run => run.Rows))
        {
            last[(row.File, row.OrderId)] = row.Outcome;
        }

        var open =
            from file in files
            from order in file.Orders
            where !last.TryGetValue((file.Path, order.Id), out var outcome) || IsOpen(outcome)
            select $"{order.Id} in {file.Name} was never settled";
        foreach (var what in open)
        {
            Find(FindingKind.Unknown, what);
        }
    }

    private static bool IsOpen(string outcome) => outcome is McfOutcome.Unknown or McfOutcome.NotSent;

    private static bool IsSame(PlannedOrder planned, CommittedOrder there) =>
        planned.Lines.Select(line => (line.Id, line.Sku, line.Quantity))
            .SequenceEqual(there.Lines.Select(line => (line.SellerFulfillmentOrderItemId, line.SellerSku, line.Quantity)));

    private void Find(FindingKind kind, string what) => findings.Add(new Finding(kind, what));
}
