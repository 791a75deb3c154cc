using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli;

public class ImportTests
{
    [Fact]
    public async Task Places_the_orders_of_a_file_and_finds_them_the_second_time()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 3));

        var first = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);
        var second = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        Assert.Equal("placed 3: created 3, already 0, rejected 0, unknown 0", first.LastLine);
        Assert.Equal("placed 3: created 0, already 3, rejected 0, unknown 0", second.LastLine);
        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.ExitCode, second.ExitCode));
    }

    [Fact]
    public async Task Holds_a_faulty_order_back_says_why_and_places_the_others()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header, OrderCsv.Row("B-1"), OrderCsv.Row("B-2", quantity: 0), OrderCsv.Row("B-3")]
        );

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Equal("placed 3: created 2, already 0, rejected 1, unknown 0", run.LastLine);
        Assert.Contains(
            $"error: order 'B-2' is held back: {file}, row 3, column Quantity, value '0': ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_country_and_the_date_format_of_its_options()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            ["Order,Date,SKU,Qty,Name,Address1,City,State,Zip", "C-1,05/06/2026,MUG-ENAMEL-BLUE,1,Ann Lee,1 Elm St,Portland,Oregon,97201"]
        );

        var refused = await Mcf.RunAsync("import", file, "--dry-run");
        var read = await Mcf.RunAsync("import", file, "--dry-run", "--country", "United States", "--date-format", "dd/MM/yyyy");
        var unknown = await Mcf.RunAsync("import", file, "--dry-run", "--country", "Atlantis");

        Assert.Contains("column Date, value '05/06/2026': is ambiguous", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, read.ExitCode);
        Assert.DoesNotContain("country", read.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, unknown.ExitCode);
        Assert.Contains("'Atlantis' is not a country", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_the_formats_without_a_file_and_needs_one_otherwise()
    {
        var list = await Mcf.RunAsync("import", "--list-formats");
        var nothing = await Mcf.RunAsync("import");

        Assert.Equal(ExitCode.Done, list.ExitCode);
        Assert.Contains("EtsyItems", list.Output, StringComparison.Ordinal);
        Assert.Contains("Custom Label, Ship To Name, Ship To Zip", list.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, nothing.ExitCode);
        Assert.Contains("FILE is missing.", nothing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--embedded")]
    [InlineData("--dry-run")]
    public async Task Holds_an_order_for_another_region_back_before_anything_is_sent(string how)
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header + ",MarketplaceId", OrderCsv.Row("R-1") + ",US", OrderCsv.Row("R-2") + ",JP"]
        );

        var run = await Mcf.RunAsync([
            "import",
            file,
            "--embedded",
            scratch.Store,
            "--marketplace",
            "DE",
            .. how == "--dry-run" ? [how] : Array.Empty<string>(),
        ]);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        var placed = how == "--dry-run" ? "placed 0" : "placed 2";
        Assert.StartsWith(placed + ": created 0, already 0, rejected 2, unknown 0", run.LastLine, StringComparison.Ordinal);
        Assert.Contains(
            $"{file}, row 2, column MarketplaceId, value 'US': must be a marketplace in Europe, the connection's region: US "
                + "belongs to North America.",
            run.Error,
            StringComparison.Ordinal);
        if (how == "--embedded")
        {
            using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = scratch.Store });
            Assert.Empty(service.ReadCommittedState().Orders);
            Assert.False(service.ReadCommittedState().Requests.ContainsKey("createFulfillmentOrder"));
        }
    }

    [Fact]
    public async Task Holds_an_order_whose_postal_code_lost_a_zero_back()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("Z-1").Replace("98101", "8101", StringComparison.Ordinal)]);

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        Assert.Equal(("placed 1: created 0, already 0, rejected 1, unknown 0", ExitCode.SomeRejected), (run.LastLine, run.ExitCode));
        Assert.Contains(
            $"{file}, row 2, column PostalCode, value '***': must have 5 digits; it has 4: a leading zero is missing.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Says_what_the_service_refuses()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header, OrderCsv.Row("C-1").Replace("MUG-ENAMEL-BLUE", "NO-SUCH-SKU", StringComparison.Ordinal)]
        );

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("rejected: C-1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Test Recipient", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("D", 2));

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--dry-run");

        Assert.Equal("placed 0: created 0, already 0, rejected 0, unknown 0, not sent 2", run.LastLine);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.False(File.Exists(scratch.Store));
    }

    [Fact]
    public async Task Writes_one_row_an_order_to_the_results()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("E-1"), OrderCsv.Row("E-2", quantity: 0)]);

        await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--results", scratch.Path("results.csv"));

        var rows = await File.ReadAllLinesAsync(scratch.Path("results.csv"));
        Assert.Equal(
            "SellerFulfillmentOrderId,Outcome,Reason,RequestId,Attempts,WaitedSeconds,File,Rows,SellerKey,ContentHash", rows[0]);
        Assert.All(rows.Skip(1), row => Assert.Matches(",embedded-[0-9a-f]{12},([0-9a-f]{32})?$", row));
        Assert.Equal(["E-1,Created", "E-2,Rejected"], rows.Skip(1).Select(row => string.Join(',', row.Split(',').Take(2))).Order());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("import", scratch.Path("missing.csv"), "--embedded", scratch.Store);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("missing.csv", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("--throttle", "0")]
    [InlineData("--throttle", "65")]
    [InlineData("--marketplace", "XX")]
    [InlineData("--speed-map", "Express")]
    [InlineData("--delimiter", "::")]
    [InlineData("--endpoint", "nowhere")]
    [InlineData("--timeout", "0")]
    [InlineData("--unlimited")]
    public async Task A_wrong_option_is_bad_input(params string[] options)
    {
        var run = await Mcf.RunAsync(["import", "orders.csv", .. options]);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(options[0], run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_it_names_the_variables()
    {
        var run = await Mcf.RunAsync("import", Mcf.Sample("us-flat-file.txt"));

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("SPAPI_CLIENT_ID", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_login_ends_the_run_and_names_what_was_not_sent()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("F", 40));
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var import = server.StartImport(file, refreshToken: "Atzr|somebody-else");

        var run = await import.EndAsync();

        Assert.Equal(ExitCode.NoConnection, run.ExitCode);
        Assert.Equal("placed 0: created 0, already 0, rejected 0, unknown 0, not sent 40", run.LastLine);
        Assert.Contains("McfInvalidGrant", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_takes_longer_than_the_timeout_is_read_back()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("H", 1));
        using (var service = scratch.OpenService())
        {
            service.AddFault(
                new McfFaultRule { Kind = FaultKind.Delay, Operation = "createFulfillmentOrder", Delay = "01:00:00" }
            );
        }

        var run = await Mcf.RunAsync(
            "import",
            file,
            "--embedded",
            scratch.Store,
            "--timeout",
            "0.5",
            "--results",
            scratch.Path("results.csv")
        );

        Assert.Equal("placed 1: created 1, already 0, rejected 0, unknown 0", run.LastLine);
        Assert.Contains(
            "reading the order back showed that it was placed",
            await File.ReadAllTextAsync(scratch.Path("results.csv")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Unlimited_waits_for_no_quota()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("J", 100));

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--unlimited", "--results", scratch.Path("results.csv"));

        var waits = (await File.ReadAllLinesAsync(scratch.Path("results.csv"))).Skip(1).Select(row => row.Split(',')[5]);
        Assert.Equal("placed 100: created 100, already 0, rejected 0, unknown 0", run.LastLine);
        Assert.DoesNotContain(waits, wait => double.Parse(wait, CultureInfo.InvariantCulture) > 30);
    }

    [Theory]
    [InlineData("http_proxy")]
    [InlineData("HTTP_PROXY")]
    [InlineData("all_proxy")]
    [InlineData("ALL_PROXY")]
    public async Task No_proxy_of_the_environment_sees_what_goes_to_loopback(string variable)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("P", 2));
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var import = Mcf.Start(server.ImportArguments(file), [.. server.Credentials, (variable, $"http://{proxy.LocalEndpoint}")]);

        var run = await import.EndAsync();

        Assert.Equal("placed 2: created 2, already 0, rejected 0, unknown 0", run.LastLine);
        Assert.False(proxy.Pending());
    }

    [Fact]
    public async Task Over_HTTP_the_outcomes_are_the_same()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("G", 3));
        await Mcf.RunAsync("import", file, "--embedded", scratch.Store);
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var import = server.StartImport(file);

        var run = await import.EndAsync();

        Assert.Equal("placed 3: created 0, already 3, rejected 0, unknown 0", run.LastLine);
    }
}
