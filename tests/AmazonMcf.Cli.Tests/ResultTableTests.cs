using AmazonMcf.Model;
using AmazonMcf.Mws;
using AmazonMcf.Testing.Results;

namespace AmazonMcf.Cli;

/// <summary>
/// The table of results over sockets, for <c>mcf import</c> and for clients of the gateway: every row that the responses can decide.
/// The rows that must end as unknown take minutes of waiting and are tried in process only.
/// </summary>
public sealed class ResultTableTests : IDisposable
{
    private const int Wanted = 1;
    private const int Other = 2;

    private readonly Scratch scratch = new();

    private static readonly Dictionary<string, ResultCase> Rows = ResultCases
        .All.Where(row => !row.IsUnknowable)
        .Select((row, index) => (Id: FormattableString.Invariant($"ROW-{index + 1:000}"), row))
        .ToDictionary(entry => entry.Id, entry => entry.row);

    private static Dictionary<string, ResultCase> Together =>
        Rows.Where(entry => !IsAlone(entry.Value)).ToDictionary(entry => entry.Key, entry => entry.Value);

    // The rows that end the run or hold up every other order.
    private static IEnumerable<Dictionary<string, ResultCase>> OneByOne =>
        Rows.Where(entry => IsAlone(entry.Value)).Select(entry => new Dictionary<string, ResultCase> { [entry.Key] = entry.Value });

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Import_reports_what_is_true()
    {
        Assert.InRange(Together.Count, 100, 1000);
        await using var server = await ScriptedServer.StartAsync();

        Assert.Empty(await ImportAsync(server, Together));
    }

    [Fact]
    public async Task Import_reports_what_is_true_when_the_connection_fails() => Assert.Empty(await OnServersOfTheirOwnAsync(ImportAsync));

    [Fact]
    public async Task The_gateway_returns_true_results()
    {
        await using var server = await ScriptedServer.StartAsync();

        Assert.Empty(await PlaceAsync(server, Together));
    }

    [Fact]
    public async Task The_gateway_returns_true_results_when_the_connection_fails() =>
        Assert.Empty(await OnServersOfTheirOwnAsync(PlaceAsync));

    private static bool IsAlone(ResultCase row) => row.Right == PlacingResult.NotSent || row.Logins.Count > 0
        || row.Creates.Concat(row.Reads).Any(step => step.Reply?.Headers.Any(header => header.Name == "Retry-After") == true);

    // At the same time: what takes long is the waiting of clients.
    private static async Task<List<string>> OnServersOfTheirOwnAsync(
        Func<ScriptedServer, Dictionary<string, ResultCase>, Task<List<string>>> place
    )
    {
        var objections = await Task.WhenAll(OneByOne.Select(async rows =>
        {
            await using var server = await ScriptedServer.StartAsync();
            return await place(server, rows);
        }));
        Assert.InRange(objections.Length, 10, 100);
        return [.. objections.SelectMany(each => each)];
    }

    private async Task<List<string>> ImportAsync(ScriptedServer server, Dictionary<string, ResultCase> rows)
    {
        var before = rows.Where(entry => entry.Value.Before != OrderBefore.Nothing).ToList();
        if (before.Count > 0)
        {
            await ImportAsync(
                server,
                "before-" + rows.Keys.First(),
                before.Select(entry => OrderCsv.Row(entry.Key, entry.Value.Before == OrderBefore.Same ? Wanted : Other))
            );
        }

        server.Arm(rows);
        var results = await ImportAsync(server, "orders-" + rows.Keys.First(), rows.Keys.Select(id => OrderCsv.Row(id, Wanted)));
        Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), results.Keys.Order(StringComparer.Ordinal));
        return
        [
            .. rows.Select(entry =>
                    (
                        entry.Value,
                        Result: ResultOf(results[entry.Key]),
                        Committed: server.Count(entry.Key, Wanted),
                        results[entry.Key].Reason
                    )
                )
                .Where(told => told.Committed != told.Value.Committed || !Rights(told.Value).Contains(told.Result))
                .Select(
                    told => $"{told.Value.Name}: {told.Result}, truth {told.Committed}, where {told.Value.Right} is right. {told.Reason}"
                ),
        ];
    }

    private async Task<Dictionary<string, (string Outcome, string Reason)>> ImportAsync(
        ScriptedServer server,
        string name,
        IEnumerable<string> lines
    )
    {
        var file = scratch.Write(name + ".csv", [OrderCsv.Header, .. lines]);
        var results = scratch.Path(name + "-results.csv");
        using var import = ServedMcf.StartImport(server.Endpoint, file, null, "--results", results, "--unlimited", "--throttle", "64");
        var run = await import.EndAsync();
        Assert.Contains("placed ", run.Output, StringComparison.Ordinal);
        return ResultsCsv.Read(results);
    }

    // Of a response that breaks off, even the head may not arrive: then a rejection, which may mean an older order, looks like a
    // lost success.
    private static PlacingResult[] Rights(ResultCase row) => row.Creates.Any(step => step.Reply?.Break == ReplyBreak.CutOff)
        ? [row.Right, PlacingResult.Created]
        : [row.Right];

    private static PlacingResult ResultOf((string Outcome, string Reason) told) =>
        told.Outcome == McfOutcome.Rejected && told.Reason.StartsWith("McfOrderConflict", StringComparison.Ordinal)
            ? PlacingResult.Conflict
            : Enum.Parse<PlacingResult>(told.Outcome.ToString());

    private static async Task<List<string>> PlaceAsync(ScriptedServer server, Dictionary<string, ResultCase> rows)
    {
        await using var gateway = await LocalGateway.StartAsync(server.Endpoint);
        var client = gateway.Client;
        foreach (var (id, row) in rows.Where(entry => entry.Value.Before != OrderBefore.Nothing))
        {
            await client.PlaceAsync(Order(id, row.Before == OrderBefore.Same ? Wanted : Other));
        }

        server.Arm(rows);
        var responses = await Task.WhenAll(
            rows.Select(async entry =>
                (
                    entry.Key,
                    Row: entry.Value,
                    Response: await client.SendAsync(
                        new MwsRequest { Operation = "CreateFulfillmentOrder", Order = Order(entry.Key, Wanted) }
                    )
                )
            )
        );
        return
        [
            .. responses
                .Select(told => (told.Row, told.Response, Committed: server.Count(told.Key, Wanted)))
                .Where(told => told.Committed != told.Row.Committed || !Rights(told.Row).Any(right => Says(told.Response, right)))
                .Select(told =>
                    $"{told.Row.Name}: {told.Response.Status} "
                    + string.Join("; ", told.Response.Response.Errors.Select(error => error.Message))
                    + $", truth {told.Committed}, where {told.Row.Right} is right"
                ),
        ];
    }

    // MWS had no word for an order that was not sent: the client may try again.
    private static bool Says((int Status, MwsResponse Response) told, PlacingResult right) => right switch
    {
        PlacingResult.Created => told.Status == 200,
        PlacingResult.AlreadyExists or PlacingResult.Conflict => told.Status == 400 && SaysExists(told.Response),
        PlacingResult.Rejected => told.Status == 400 && !SaysExists(told.Response),
        _ => told.Status is 401 or 500 or 503,
    };

    private static bool SaysExists(MwsResponse response) =>
        response.Errors[0].Message?.StartsWith("A create request already exists", StringComparison.Ordinal) == true;

    private static McfOrderRequest Order(string id, int quantity)
    {
        var order = MwsOrders.Of(id);
        order.Items[0].Quantity = quantity;
        return order;
    }
}
