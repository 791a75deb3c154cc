using System.Text.Json;

namespace AmazonMcf.Cli;

/// <summary><c>mcf clock</c>, <c>mcf stock</c>, <c>mcf fault</c> and <c>mcf convert</c>.</summary>
public sealed class ServiceVerbTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_clock_advances_by_a_duration_or_to_a_time()
    {
        Run("stock");
        var start = Json("clock").Single().GetProperty("Now").GetDateTime();

        var moved = Json("clock", "--by", "36h").Single();
        var set = Json("clock", "--to", start.AddDays(3).ToString("O")).Single();

        Assert.Equal("1.12:00:00", moved.GetProperty("Moved").GetString());
        Assert.InRange(moved.GetProperty("Now").GetDateTime(), start.AddHours(36), start.AddHours(37));
        Assert.InRange(set.GetProperty("Now").GetDateTime(), start.AddDays(3), start.AddDays(3).AddHours(1));
    }

    [Theory]
    [InlineData("--to", "2020-01-01", "can only be advanced")]
    [InlineData("--step", "9999999d", "can only be advanced")]
    [InlineData("--by", "soon", "--step requires a time such as")]
    public void A_clock_does_not_go_back_or_out_of_range(string option, string value, string message)
    {
        Run("stock");
        var run = Run("clock", option, value);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stock_is_shown_set_and_added()
    {
        var levels = Json("stock", "MUG-*");
        var set = Json("stock", OrderCsv.Sku, "BRAND-NEW", "--set", "7");

        Assert.True(levels.Count > 1);
        Assert.All(levels, level => Assert.StartsWith("MUG-", level.GetProperty("SellerSku").GetString(), StringComparison.Ordinal));
        Assert.Equal([7, 7], set.Select(level => level.GetProperty("OnHand").GetInt32()));
        Assert.Equal(7, Json("stock", "brand-new").Single().GetProperty("Available").GetInt32());
    }

    [Fact]
    public void A_SKU_that_the_service_does_not_have_is_an_error()
    {
        var run = Run("stock", "NO-SUCH", OrderCsv.Sku);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("no SKU 'NO-SUCH' in marketplace US", run.Error, StringComparison.Ordinal);
        Assert.Contains(OrderCsv.Sku, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_added_listed_applied_and_removed()
    {
        string[] fault = ["fault", "add", "servererror", "--operation", "CREATEfulfillmentOrder", "--status", "503", "--count", "2"];
        var added = Json(fault).Single();
        Json("fault", "add", "Delay", "--delay", "1s", "--order", "A-1", "--always");

        var listed = Json("fault", "list");
        var id = added.GetProperty("Id").GetInt64();
        var removed = Run("fault", "remove", $"{id}", "999", "--json");

        Assert.Equal("createFulfillmentOrder", added.GetProperty("Operation").GetString());
        Assert.Equal(["00:00:00", "00:00:01"], listed.Select(fault => fault.GetProperty("Delay").GetString()));
        Assert.Equal(JsonValueKind.Null, listed[1].GetProperty("Count").ValueKind);
        Assert.Equal(ExitCode.SomeRejected, removed.ExitCode);
        Assert.Contains("There is no fault 999", removed.Error, StringComparison.Ordinal);
        Assert.Empty(Json("fault", "remove", "--all"));
    }

    [Theory]
    [InlineData("NoSuchKind", "--count", "1", "is not a kind of fault")]
    [InlineData("ServerError", "--operation", "nothing", "'nothing' is not an operation")]
    [InlineData("ServerError", "--body", "text", "only with Respond")]
    public void A_fault_that_cannot_be_is_an_error(string kind, string option, string value, string message)
    {
        var run = Run("fault", "add", kind, option, value);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_of_MWS_become_objects()
    {
        var table = InProcess.Run("convert", Mcf.Sample("mws-responses.log"));
        var orders = InProcess.Run("convert", Mcf.Sample("mws-requests.log"), "--only", "OrderRequest", "--json");
        var several = InProcess.Run("convert", Mcf.Sample("mws-responses.log"), Mcf.Sample("mws-requests.log"), "--csv");
        var single = InProcess.Run("convert", Mcf.Sample("mws-requests.log"), "--only", "orderrequest", "--csv");

        Assert.Contains("| Order ", table.Output, StringComparison.Ordinal);
        var lines = orders.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("SellerFulfillmentOrderId", out _)));
        Assert.Equal(ExitCode.BadInput, several.ExitCode);
        Assert.Contains("different types", several.Error, StringComparison.Ordinal);
        Assert.Equal(lines.Length + 1, single.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_is_no_archive_is_an_error()
    {
        var file = scratch.Write("notes.txt", ["nothing of MWS"]);

        var run = InProcess.Run("convert", file, Mcf.Sample("mws-responses.log"), "--json");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("notes.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("contains no request and no response of FulfillmentOutboundShipment. Specify archived XML responses", run.Error,
            StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("nope/*.xml")]
    public void A_path_without_a_file_is_an_error_with_the_path(string path)
    {
        var run = InProcess.Run("convert", scratch.Path(path));

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains($"does not exist. Check the path or pattern '{scratch.Path(path)}'.", run.Error, StringComparison.Ordinal);
    }

    private List<JsonElement> Json(params string[] arguments)
    {
        var run = Run([.. arguments, "--json"]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private McfRun Run(params string[] arguments) => InProcess.Run([.. arguments, "--embedded", scratch.Store]);
}
