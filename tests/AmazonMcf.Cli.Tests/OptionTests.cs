using System.Globalization;
using AmazonMcf.Cli.Commands;

namespace AmazonMcf.Cli;

/// <summary>A wrong command line is reported in one sentence, whatever is wrong with it.</summary>
public class OptionTests
{
    private static readonly string[] Values = ["", "abc", "1,5", "-1", "99999999999999999999", "NaN", "a=b", "2024-13-45", "::"];

    public static TheoryData<string, string> Options
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (path, command) in CommandTree.All())
            {
                foreach (var option in command.Options)
                {
                    rows.Add(path, option.Name);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_can_have_any_value_any_number_of_times(string command, string option)
    {
        foreach (var value in Values)
        {
            foreach (var count in Enumerable.Range(1, 3))
            {
                string[] arguments =
                    [.. command.Split(' '), .. Enumerable.Repeat<string[]>([option, value], count).SelectMany(pair => pair)];

                var failure = Record.Exception(() => McfCommand.Create().Parse(arguments));

                Assert.True(failure is null, $"{string.Join(' ', arguments)}: {failure}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Text_that_is_empty_or_blank_is_an_error_wherever_it_has_no_meaning(string value)
    {
        string[] mayBeBlank = ["--body", "--delimiter", "--order-id-prefix", "--order-id-suffix"];
        var options =
            from entry in CommandTree.All()
            from option in entry.Command.Options
            where (option.ValueType == typeof(string) || option.ValueType == typeof(string[])) && !mayBeBlank.Contains(option.Name)
            select (option.Name, Arguments: entry.Path.Split(' ').Append(option.Name).Append(value).ToArray());
        var arguments =
            from entry in CommandTree.All()
            from argument in entry.Command.Arguments.Take(1)
            where argument.ValueType == typeof(string) || argument.ValueType == typeof(string[])
            select (argument.Name, Arguments: entry.Path.Split(' ').Append(value).ToArray());

        Assert.All(options.Concat(arguments), each => Assert.Contains(
            McfCommand.Create().Parse(each.Arguments).Errors, error => error.Message.Contains(each.Name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--ledger", "parcel", "--embedded", "--new", "--ledger", "")]
    [InlineData("--channel", "parcel", "--embedded", "--channel", " ")]
    [InlineData("--template", "parcel", "--embedded", "--for", "Shopify", "--template", "")]
    [InlineData("--done", "import", "f.csv", "--embedded", "--done", "")]
    [InlineData("--embedded", "import", "f.csv", "--embedded", "")]
    [InlineData("--store", "serve", "--store", "\t")]
    [InlineData("FILE", "import", "f.csv", "", "--embedded")]
    public void An_empty_path_ends_a_run_with_the_name_of_its_option(string name, params string[] arguments)
    {
        var run = InProcess.Run(arguments);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains($"{name} requires a value that is not empty.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--order-id-suffix", "")]
    [InlineData("--order-id-prefix", "")]
    [InlineData("--delimiter", "\t")]
    public void Empty_text_is_a_value_where_it_has_a_meaning(string option, string value) =>
        Assert.Empty(McfCommand.Create().Parse(["import", "f.csv", option, value]).Errors);

    [Theory]
    [InlineData("serve", "--port", "abc", "--port requires a number from 0 to 65535, not 'abc'.")]
    [InlineData("gateway", "--port", "65536", "--port requires a number from 0 to 65535, not '65536'.")]
    [InlineData("serve", "--time-scale", "1,5", "--time-scale requires a number from 0 to 10000000, not '1,5'.")]
    [InlineData("serve", "--time-scale", "NaN", "--time-scale requires a number from 0 to 10000000, not 'NaN'.")]
    [InlineData("serve", "--accepted-share", "2", "--accepted-share requires a number from 0 to 1, not '2'.")]
    [InlineData("import", "--throttle", "sixteen", "--throttle requires a number from 1 to 64, not 'sixteen'.")]
    [InlineData("import", "--timeout", "30x", "--timeout requires a number of seconds from 0.01 to 86400, not '30x'.")]
    [InlineData(
        "serve",
        "--marketplace",
        "ZZ",
        "--marketplace requires a marketplace code such as US, DE or JP, or a marketplace ID, not 'ZZ'."
    )]
    [InlineData("import", "--token-endpoint", "here", "--token-endpoint requires a URL such as https://example.com, not 'here'.")]
    [InlineData("inventory", "--since", "3x", "--since requires a time such as 7d, 36h, 2026-11-29 or 2026-11-29T23:30:00Z, not '3x'.")]
    [InlineData("import", "--encoding", "utf-7", "--encoding: Unknown encoding 'utf-7'. Use one of utf-8, utf-16, windows-1252, "
        + "iso-8859-1, shift_jis, windows-1250, windows-1251, windows-1253, windows-1254, windows-1257, iso-8859-2, iso-8859-15, "
        + "ibm850, macintosh, euc-jp, gb18030, big5, euc-kr.")]
    [InlineData("preview", "--encoding", "latin-99", "--encoding: Unknown encoding 'latin-99'. Use one of utf-8, utf-16, windows-1252, "
        + "iso-8859-1, shift_jis, windows-1250, windows-1251, windows-1253, windows-1254, windows-1257, iso-8859-2, iso-8859-15, "
        + "ibm850, macintosh, euc-jp, gb18030, big5, euc-kr.")]
    [InlineData("import", "--notification-email", "x", "--notification-email: the value '***' must be an email address.")]
    [InlineData("preview", "--ship-from-country-code", "XX", "--ship-from-country-code: the value 'XX' must be a two-letter ISO 3166-1 "
        + "country code.")]
    [InlineData("import", "--speed-map", "Express=Fast", "--speed-map: 'Fast' is not a shipping speed. Use one of Standard, Expedited, "
        + "Priority, ScheduledDelivery.")]
    [InlineData("import", "--feature-constraint", "BLANK_BOX=Maybe", "--feature-constraint: the value 'Maybe' (FeatureFulfillmentPolicy) "
        + "must be one of Required, NotRequired.")]
    [InlineData("preview", "--displayable-order-date", "1970-01-01", "--displayable-order-date: the value '1970-01-01T00:00:00' must be in "
        + "the years 1995 to 2099.")]
    [InlineData("import", "--date-format", "dd.mm", "--date-format: the value 'dd.mm' is not a date format. Write day, month and year as "
        + "dd, MM and yyyy, for example dd/MM/yyyy or MM/dd/yy.")]
    [InlineData("preview", "--order-id-prefix", "A-prefix-with-more-characters-than-an-id-has", "--order-id-prefix: the value "
        + "'A-prefix-with-more-characters-than-an-id-has' must be shorter than 40 characters.")]
    [InlineData("convert", "--only", "Foo", "--only requires one of Order, Tracking, Preview, Return, ReturnReason, MwsResponse, "
        + "OrderRequest, OrderUpdate, PreviewRequest, MwsRequest, not 'Foo'.")]
    [InlineData("import", "--unmapped-sku", "foo", "--unmapped-sku requires one of error, pass, skip, not 'foo'.")]
    [InlineData("track", "--package-number", "abc", "--package-number requires a number from 1 to 2147483647, not 'abc'.")]
    [InlineData("import", "--column-map", "Name", "--column-map requires NAME=COLUMN, not 'Name'.")]
    public void A_wrong_value_is_named_with_what_the_option_requires(string command, string option, string value, string expected) =>
        Assert.Contains(expected, McfCommand.Create().Parse([command, option, value]).Errors.Select(error => error.Message));

    [Fact]
    public void No_error_of_an_option_or_argument_names_a_type_of_dotnet()
    {
        var errors =
            from entry in CommandTree.All()
            from line in entry.Command.Options.Select(option => new[] { option.Name, "abc" })
                .Concat(entry.Command.Arguments.Select(_ => new[] { "abc" }))
            from error in McfCommand.Create().Parse([.. entry.Path.Split(' '), .. line]).Errors
            select $"{entry.Path} {string.Join(' ', line)}: {error.Message}";

        var all = errors.ToList();
        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, error => error.Contains("expected type", StringComparison.Ordinal)
            || error.Contains("System.", StringComparison.Ordinal) || error.Contains("AmazonMcf.", StringComparison.Ordinal));
    }

    [Fact]
    public void Unpaid_orders_are_either_included_or_held() => Assert.Equal(
        "Use either --include-unpaid or --hold-unpaid.",
        Assert.Single(McfCommand.Create().Parse(["import", "f.csv", "--include-unpaid", "--hold-unpaid"]).Errors).Message);

    [Theory]
    [InlineData("import", "f.csv", "--speed-map", "Next Day=priority", "--notification-email", "a@example.com")]
    [InlineData("import", "f.csv", "--unmapped-sku", "Skip", "--ship-from-country-code", "DE")]
    [InlineData("convert", "f.log", "--only", "orderrequest")]
    [InlineData("track", "--package-number", "12", "--package-number", "13")]
    public void Known_values_are_accepted(params string[] arguments) => Assert.Empty(McfCommand.Create().Parse(arguments).Errors);

    [Theory]
    [InlineData("3d")]
    [InlineData("90m")]
    [InlineData("2w")]
    [InlineData("2026-07-01")]
    [InlineData("2026-07-01T10:00:00-08:00")]
    public void Times_in_the_past_are_typed_alike_in_every_command(string time)
    {
        var options =
            from entry in CommandTree.All()
            from option in entry.Command.Options
            where option.Name.EndsWith("since", StringComparison.Ordinal)
            select (entry.Path, option.Name, Errors: McfCommand.Create().Parse([.. entry.Path.Split(' '), option.Name, time]).Errors);

        Assert.Equal(9, options.Count());
        Assert.All(options, each => Assert.DoesNotContain(
            each.Errors, error => error.Message.Contains(each.Name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0.5", 0.5)]
    [InlineData("90s", 90)]
    [InlineData("2m", 120)]
    [InlineData("1d", 86400)]
    public void A_timeout_is_a_number_of_seconds_or_a_duration(string text, double seconds)
    {
        var parsed = McfCommand.Create().Parse(["inventory", "--timeout", text]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(seconds, parsed.GetValue<double?>("--timeout"));
    }

    [Theory]
    [InlineData("2d")]
    [InlineData("0s")]
    public void A_timeout_outside_of_its_limits_is_an_error(string text) =>
        Assert.Single(McfCommand.Create().Parse(["inventory", "--timeout", text]).Errors);

    [Theory]
    [InlineData("import f.csv --embedded --store a.db", "Unknown option '--store' after --embedded.")]
    [InlineData("import f.csv --embedded --dryrun", "Unknown option '--dryrun' after --embedded. A value of --embedded that begins with a "
        + "hyphen is written as ./-name. Did you mean '--dry-run'?")]
    [InlineData("order list --embedded -x", "Unknown option '-x' after --embedded.")]
    [InlineData("clock --embedded --stepp 3d", "Unknown option '--stepp' after --embedded.")]
    [InlineData("import f.csv --results --dryrun", "--results requires a value, and '--dryrun' is not a known option. Did you mean "
        + "'--dry-run'?")]
    [InlineData("cancel f.txt --dryrun", "Unknown option '--dryrun'. Did you mean '--dry-run'?")]
    [InlineData("inbound ship wf1 --jsn", "Unknown option '--jsn'. Did you mean '--json'?")]
    [InlineData("order list --status=New --detailled", "Unknown option '--detailled'. Did you mean '--detailed'?")]
    [InlineData("import -x", "Unknown option '-x'.")]
    [InlineData("fault add --kind", "Unknown option '--kind'.")]
    public void An_unknown_option_is_never_a_value(string line, string expected) => Assert.Contains(
        McfCommand.Create().Parse(line.Split(' ')).Errors,
        error => error.Message.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("import", "f.csv", "--embedded", "--dry-run")]
    [InlineData("import", "-", "--embedded")]
    [InlineData("import", "f.csv", "--displayable-order-comment", "--please hold the box--")]
    [InlineData("import", "f.csv", "--order-id-suffix", "--EU")]
    [InlineData("order", "get", "-1")]
    [InlineData("stock", "-SKU")]
    [InlineData("clock", "--embedded", "--step", "3d")]
    [InlineData("fault", "add", "Delay", "--seed", "-5")]
    public void A_value_may_begin_with_a_hyphen(params string[] arguments) =>
        Assert.Empty(McfCommand.Create().Parse(arguments).Errors);

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Numbers_mean_the_same_in_every_culture(string culture)
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var parsed = McfCommand.Create().Parse(["serve", "--time-scale", "0.5"]);

            Assert.Empty(parsed.Errors);
            Assert.Equal(0.5, parsed.GetValue<double?>("--time-scale"));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Theory]
    [InlineData("serve", "--listen")]
    [InlineData("gateway", "--certificate")]
    [InlineData("gateway", "--certificate-password")]
    public void An_option_given_twice_is_named(string command, string option) =>
        Assert.Contains(
            $"Option '{option}' expects a single argument but 2 were provided.",
            McfCommand.Create().Parse([command, option, "127.0.0.1", option, "127.0.0.2"]).Errors.Select(error => error.Message)
        );

    [Fact]
    public async Task The_error_comes_with_the_command_for_the_options_and_without_them()
    {
        var run = await Mcf.RunAsync("serve", "--port", "eighty");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith("--port requires a number from 0 to 65535, not 'eighty'.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Run 'mcf serve --help' for the options.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(run.Output.Trim());
    }

    [Fact]
    public async Task Without_a_command_it_lists_the_commands()
    {
        var run = await Mcf.RunAsync();

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("import <FILE>", run.Output, StringComparison.Ordinal);
    }
}
