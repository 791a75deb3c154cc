using System.Text.RegularExpressions;
using AmazonMcf.Cli.Commands;

namespace AmazonMcf.Cli;

/// <summary>The core names parameters of cmdlets, mcf of its options.</summary>
public partial class OptionTextTests
{
    // Parameters of cmdlets that have no counterpart in mcf import, with the reason.
    private static readonly Dictionary<string, string> Cmdlets = new()
    {
        ["Path"] = "an argument",
        ["LiteralPath"] = "an argument",
        ["ListFormat"] = "--list-formats",
        ["PassThruLeftOut"] = "rows of --results",
        ["ExpandLines"] = "mcf import returns no orders",
        ["InputObject"] = "an argument",
        ["Item"] = "for a single order",
        ["Address"] = "for a single order",
        ["SellerFulfillmentOrderId"] = "for a single order",
        ["DisplayableOrderId"] = "for a single order",
        ["DeliveryWindow"] = "for a single order",
        ["DeliveryPreferences"] = "for a single order",
        ["CodSettings"] = "for a single order",
        ["PaymentInformation"] = "for a single order",
        ["OutputOrder"] = "mcf import returns no results",
        ["Connection"] = "the connection options",
        ["WhatIf"] = "--dry-run",
        ["Confirm"] = "mcf import does not ask",
    };

    [Theory]
    [InlineData("use -IncludeUnpaid or -HoldUnpaid.", "use --include-unpaid or --hold-unpaid.")]
    [InlineData("for example -ColumnMap @{ OrderId = 'Order Number' }.", "for example --column-map \"OrderId=Order Number\".")]
    [InlineData("-ColumnMap @{ A = 'b'; C = 'd e' }", "--column-map \"A=b\" --column-map \"C=d e\"")]
    [InlineData("Omit -Encoding, or specify -Encoding utf-16.", "Omit --encoding, or specify --encoding utf-16.")]
    [InlineData("Use -FaultPath to write a file.", "Use --faults to write a file.")]
    [InlineData("Specify a different file for -Ledger.", "Specify a different file for --ledger.")]
    [InlineData("use -CarrierMap, -ForbidCarrier or -KeepFor.", "use --carrier-map, --forbid-carrier or --keep-for.")]
    [InlineData("pre-Country, --Country and -Unknown -1 stay", "pre-Country, --Country and -Unknown -1 stay")]
    public void Parameters_become_options(string text, string expected) => Assert.Equal(expected, OptionText.Of(text));

    [Fact]
    public void Every_parameter_in_messages_about_order_files_is_an_option_of_import()
    {
        var folder = Path.Combine(Mcf.Root, "src", "AmazonMcf.Client", "OrderFiles");
        var parameters = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Literal().Matches(line)).SelectMany(literal => Parameter().Matches(literal.Value))
            .Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("ColumnMap", parameters);
        Assert.All(parameters, parameter => Assert.Contains(OptionText.NameOf(parameter) ?? parameter, Options()));
    }

    [Theory]
    [InlineData("Import-McfOrder")]
    [InlineData("New-McfOrder")]
    public void Every_parameter_of_the_cmdlets_is_an_option_of_import(string cmdlet)
    {
        var page = File.ReadAllText(Path.Combine(Mcf.Root, "docs", "en-US", cmdlet + ".md"));
        var parameters = Heading().Matches(page).Select(match => match.Groups[1].Value).Except(Cmdlets.Keys).ToList();

        Assert.Contains("SkuMap", parameters);
        Assert.All(parameters, parameter => Assert.Contains(OptionText.NameOf(parameter) ?? parameter, Options()));
    }

    [Fact]
    public void The_help_names_the_variables_of_credentials()
    {
        var run = InProcess.Run("import", "--help");

        Assert.All(
            new[] { "SPAPI_CLIENT_ID", "SPAPI_CLIENT_SECRET", "SPAPI_REFRESH_TOKEN" },
            name => Assert.Contains(name, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Messages_and_results_name_options()
    {
        using var scratch = new Scratch();
        var header = OrderCsv.Header.Replace("Quantity", "Zahl", StringComparison.Ordinal);
        var file = scratch.Write("orders.csv", [header, OrderCsv.Row("M-1")]);

        var run = InProcess.Run("import", file, "--dry-run");

        Assert.Contains("--column-map \"OrderId=Order Number\"", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("-ColumnMap", run.Error, StringComparison.Ordinal);
    }

    private static HashSet<string> Options() => [.. McfCommand.Create().Subcommands.Single(command => command.Name == "import")
        .Options.Select(option => option.Name)];

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<![\w-])-([A-Z]\w{3,})")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^### -(\w+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
