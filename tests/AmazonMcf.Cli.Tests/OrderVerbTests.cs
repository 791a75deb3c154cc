using System.Text.Json;
using AmazonMcf.Cli.Verbs;

namespace AmazonMcf.Cli;

/// <summary><c>mcf order</c>, <c>mcf track</c>, <c>mcf return</c>, <c>mcf preview</c> and <c>mcf report</c>.</summary>
public sealed class OrderVerbTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Orders_are_listed_by_time_status_and_pattern()
    {
        Place("A", 3);
        Place("B", 1, "--hold");

        Assert.Equal(["A-1", "A-2", "A-3", "B-1"], Ids(Json("order", "list")).Order(StringComparer.Ordinal));
        Assert.Equal(["A-1", "A-2", "A-3"], Ids(Json("order", "list", "a-*", "--since", "1h")).Order(StringComparer.Ordinal));
        Assert.Equal(["B-1"], Ids(Json("order", "list", "--on-hold")));
        Assert.Equal(2, Json("order", "list", "--first", "2").Count);
        Assert.Empty(Json("order", "list", "--status", "Complete"));
    }

    [Fact]
    public void An_empty_list_and_an_unknown_status_are_warnings()
    {
        var run = Run("order", "list", "--status", "Sent");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("warning: 'Sent' is not a known order status", run.Error, StringComparison.Ordinal);
        Assert.Contains("Use --since to look further back", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_are_read_in_full_and_what_is_missing_is_an_error()
    {
        Place("G", 2);

        var run = Run("order", "get", "G-2", "NO-SUCH", "G-1", "--json");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        var orders = Objects(run);
        Assert.Equal(["G-2", "G-1"], Ids(orders));
        Assert.Equal(OrderCsv.Sku, orders[0].GetProperty("Items")[0].GetProperty("SellerSku").GetString());
        Assert.EndsWith("Z\"", orders[0].GetProperty("ReceivedDate").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("error: McfOrderNotFound: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_row_for_each_order_with_lists_as_text()
    {
        Place("C", 2);

        var lines = Run("order", "list", "--detailed", "--csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.Contains(",SellerFulfillmentOrderId,", "," + lines[0], StringComparison.Ordinal);
        Assert.Contains(OrderCsv.Sku, lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("System.", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("AmazonMcf.", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_on_hold_are_released_and_others_are_not()
    {
        Place("H", 1, "--hold");
        Place("S", 1);

        var held = Run("order", "hold", "H-1", "S-1");
        var released = Run("order", "release", "H-1", "--yes", "--json");

        Assert.Equal((ExitCode.SomeRejected, ExitCode.Done), (held.ExitCode, released.ExitCode));
        Assert.Contains("rejected: S-1: McfOrderNotUpdatable: Order 'S-1' is not on hold", held.Error, StringComparison.Ordinal);
        Assert.Equal("Requested", Assert.Single(Objects(released)).GetProperty("Outcome").GetString());
        Assert.False(OrderReader.Read(scratch.Store, "H-1").IsOnHold);
    }

    [Theory]
    [InlineData("order", "cancel", "X-1")]
    [InlineData("order", "release", "X-1")]
    [InlineData("return", "create", "X-1", "--reason", "CR-UNWANTED_ITEM")]
    public void What_cannot_be_undone_requires_confirmation(params string[] arguments)
    {
        Place("X", 1, "--hold");

        var run = Run(arguments);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("Add --yes to do so", run.Error, StringComparison.Ordinal);
        Assert.True(OrderReader.Read(scratch.Store, "X-1").IsOnHold);
    }

    /// <summary>The commands that confirm have the option from one place; another spelling of it would not ask.</summary>
    [Fact]
    public void Every_command_that_cancels_releases_or_costs_fees_has_the_option_to_confirm() => Assert.Equal(
        ["cancel", "inbound send", "order cancel", "order release", "return create"],
        CommandTree.All()
            .Where(entry => entry.Command.Options.Any(option =>
                option.Name == "--yes" && option.Description!.StartsWith("Do not ask for confirmation.", StringComparison.Ordinal)))
            .Select(entry => entry.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("y", true)]
    [InlineData(" Yes ", true)]
    [InlineData("n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_yes_confirms(string? answer, bool expected) => Assert.Equal(expected, Confirmation.IsYes(answer));

    [Fact]
    public void Orders_are_canceled_once_and_repeating_it_is_no_error()
    {
        Place("K", 2);

        var run = Run("order", "cancel", "K-1", "NO-SUCH", "--yes");
        var again = Run("order", "cancel", "K-1", "--yes");

        Assert.Equal((ExitCode.SomeRejected, ExitCode.Done), (run.ExitCode, again.ExitCode));
        Assert.Contains("orders 2: requested 1, rejected 1, unknown 0, not sent 0", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["Cancelled", "New"], new[] { "K-1", "K-2" }.Select(id => OrderReader.Read(scratch.Store, id).Status).Select(Simple));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("import", "--dry-run")]
    [InlineData("import")]
    public void What_a_version_lacks_is_found_before_a_request(params string[] command)
    {
        var file = scratch.Write("mails.csv", [OrderCsv.Header, OrderCsv.Row("E-1")]);

        var run = Run([.. command, file, "--notification-email", "a@example.com", "--api-version", "2026-07-04"]);
        var usual = Run([.. command, file, "--notification-email", "a@example.com"]);

        Assert.Equal((ExitCode.SomeRejected, ExitCode.Done), (run.ExitCode, usual.ExitCode));
        Assert.Contains("column NotificationEmails, value '***': must be empty.", run.Error, StringComparison.Ordinal);
        Assert.Contains("use --api-version 2020-07-01.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_ID_is_an_error_before_anything_is_sent()
    {
        var run = Run("order", "cancel", new string('x', 41), "--yes");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.DoesNotContain("requested", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_are_tracked_by_order_package_and_tracking_number()
    {
        Place("T", 2);
        Run("clock", "--by", "5d");

        var byOrder = Json("track", "T-1", "T-2");
        var package = byOrder[0].GetProperty("PackageNumber").GetInt32();
        var number = byOrder[0].GetProperty("TrackingNumber").GetString()!;
        var byNumber = Run("track", "--tracking-number", number, "--tracking-number", "1ZNOTHING", "--json");

        Assert.Equal(["T-1", "T-2"], Ids(byOrder));
        Assert.Equal(number, Assert.Single(Json("track", "--package-number", $"{package}")).GetProperty("TrackingNumber").GetString());
        Assert.Equal("T-1", Assert.Single(Objects(byNumber)).GetProperty("SellerFulfillmentOrderId").GetString());
        Assert.Equal(ExitCode.SomeRejected, byNumber.ExitCode);
        Assert.Contains("'1ZNOTHING'", byNumber.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Returns_are_created_once_and_listed()
    {
        Place("R", 2);
        Run("clock", "--by", "10d");
        string[] create = ["return", "create", "R-1", "--reason", "CR-UNWANTED_ITEM", "--yes", "--json"];

        var first = Run(create);
        var again = Run(create);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.ExitCode, again.ExitCode));
        Assert.Contains("Skipped units that already have a return on order 'R-1'", again.Error, StringComparison.Ordinal);
        Assert.Single(Assert.Single(Json("return", "list")).GetProperty("Accepted").EnumerateArray());
        Assert.Equal(["R-1"], Ids(Json("return", "list", "R-1", "R-2")));
        Assert.Empty(Json("return", "list", "--since", "2030-01-01"));
        Assert.Contains(
            "CR-UNWANTED_ITEM", Json("return", "reasons", OrderCsv.Sku).Select(each => each.GetProperty("ReturnReasonCode").GetString()));
    }

    [Fact]
    public void Units_beyond_those_shipped_are_an_error_and_the_others_are_returned()
    {
        Place("Q", 1);
        Run("clock", "--by", "10d");

        var run = Run("return", "create", "Q-1", "--quantity", "99", "--reason", "CR-UNWANTED_ITEM", "--yes", "--json");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains(
            "units that can be returned: 1. Not sent: 98.", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Single(Assert.Single(Json("return", "list", "Q-1")).GetProperty("Accepted").EnumerateArray());
    }

    [Fact]
    public void A_return_with_a_wrong_reason_is_rejected()
    {
        Place("W", 1);
        Run("clock", "--by", "10d");

        var run = Run("return", "create", "W-1", "--reason", "NO_SUCH_REASON", "--yes");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("W-1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_of_a_file_are_previewed_and_the_cheapest_speed_selected()
    {
        var file = scratch.Write("orders.csv", [.. OrderCsv.Of("P", 2), OrderCsv.Row("P-3", quantity: 0)]);

        var all = Run("preview", file, "--json");
        var cheapest = Run("preview", file, "--cheapest", "--preview-speed", "Priority", "--json");

        Assert.Equal((ExitCode.SomeRejected, ExitCode.SomeRejected), (all.ExitCode, cheapest.ExitCode));
        Assert.Equal(["P-1", "P-2"], Ids(Objects(all)).Distinct());
        Assert.Contains("row 4, column Quantity", all.Error, StringComparison.Ordinal);
        Assert.Equal(["Priority", "Priority"], Objects(cheapest).Select(each => each.GetProperty("ShippingSpeedCategory").GetString()));
        Assert.Contains(
            "No shipping speed fits order 'P-1'",
            Run("preview", file, "--cheapest", "--arrive-by", "2020-01-01").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_no_speed_brings_in_time_is_an_error_with_the_arrival_of_each()
    {
        var run = Run("preview", scratch.Write("late.csv", OrderCsv.Of("L", 2)), "--arrive-by", "2020-01-01", "--csv");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.All(["L-1", "L-2"], id => Assert.Contains(
            $"error: No shipping speed fits order '{id}': ", run.Error, StringComparison.Ordinal));
        Assert.Contains("Priority: arrives by 20", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_report_without_orders_says_how_far_it_looked_back()
    {
        Place("Q", 1);
        Run("clock", "--by", "30d");

        var usual = Run("report", "--json");
        var named = Run("report", "--since", "1h", "--json");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (usual.ExitCode, named.ExitCode));
        Assert.Contains(
            "warning: No order changed status in the last 36 hours, the service's default range. Use --since to look further back.",
            usual.Error,
            StringComparison.Ordinal);
        Assert.Equal("", named.Error);
    }

    [Fact]
    public void The_report_has_the_figures_of_the_orders()
    {
        Place("F", 3);
        Run("clock", "--by", "15d");

        var report = Assert.Single(Json("report", "--since", "30d", "--include-tracking"));
        var single = Assert.Single(Json("report", "F-1"));

        Assert.Equal((3, 3), (report.GetProperty("OrderCount").GetInt32(), report.GetProperty("PackageCount").GetInt32()));
        Assert.True(report.GetProperty("IsTransitMeasured").GetBoolean());
        Assert.Equal(1, single.GetProperty("OrderCount").GetInt32());
        Assert.Contains("| 3 ", Run("report", "--since", "30d").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_counts_orders_that_cannot_be_read()
    {
        Place("U", 1);

        var run = Run("report", "U-1", "NO-SUCH", "--json");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Equal(1, Assert.Single(Objects(run)).GetProperty("UnreadCount").GetInt32());
    }

    private static string? Simple(string? status) => status is "Received" or "Planning" or "Processing" ? "New" : status;

    private static List<string?> Ids(IEnumerable<JsonElement> objects) =>
        [.. objects.Select(each => each.GetProperty("SellerFulfillmentOrderId").GetString())];

    private static List<JsonElement> Objects(McfRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private List<JsonElement> Json(params string[] arguments)
    {
        var run = Run([.. arguments, "--json"]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        return Objects(run);
    }

    private McfRun Run(params string[] arguments) => InProcess.Run(
        [.. arguments, "--embedded", scratch.Store, .. arguments[0] == "clock" ? Array.Empty<string>() : ["--unlimited"]]);

    private void Place(string prefix, int count, params string[] options)
    {
        var file = scratch.Write($"{prefix}.csv", OrderCsv.Of(prefix, count));
        Assert.Equal(ExitCode.Done, InProcess.Run(["import", file, "--embedded", scratch.Store, "--unlimited", .. options]).ExitCode);
    }
}
