using AmazonMcf.Outbound;

namespace AmazonMcf.Conventions;

/// <summary>Arrows between the projects run one way.</summary>
public class ArrowTests
{
    private static readonly string[] Platform =
    [
        "netstandard",
        "mscorlib",
        "System",
        "Microsoft.CSharp",
        "Microsoft.Bcl.AsyncInterfaces",
        "Microsoft.Bcl.TimeProvider",
    ];

    private static readonly string[] SharedWithTheService =
    [
        "AmazonMcf.Connection.McfMarketplace", "AmazonMcf.Connection.McfMarketplaces", "AmazonMcf.Connection.McfRegion",
        "AmazonMcf.Errors.McfException", "AmazonMcf.Errors.McfValidationException",
        "SellingPartner.Errors.SellingPartnerException", "SellingPartner.Errors.ErrorContext", "SellingPartner.Errors.VisibleText",
    ];

    public static TheoryData<string, string, string[]> Allowed =>
        new()
        {
            { "SellingPartner", "net472", ["Polly.Core", "Refit"] },
            { "SellingPartner", "net8.0", ["Polly.Core", "Refit"] },
            { "SellingPartner.Redis", "net8.0", ["SellingPartner", "StackExchange.Redis"] },
            {
                "AmazonMcf.Client", "net472",
                [
                    "SellingPartner", "CsvHelper", "ExcelDataReader", "UtfUnknown", "Refit", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core",
                    "SQLitePCLRaw.batteries_v2",
                ]
            },
            {
                "AmazonMcf.Client", "net8.0",
                [
                    "SellingPartner", "CsvHelper", "ExcelDataReader", "UtfUnknown", "Refit", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core",
                    "SQLitePCLRaw.batteries_v2",
                ]
            },
            { "AmazonMcf.Mws", "net472", ["AmazonMcf.Client", "SellingPartner"] },
            { "AmazonMcf.Mws", "net8.0", ["AmazonMcf.Client", "SellingPartner"] },
            {
                "AmazonMcf.Service",
                "net472",
                ["AmazonMcf.Client", "SellingPartner", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "SQLitePCLRaw.batteries_v2"]
            },
            {
                "AmazonMcf.Service",
                "net8.0",
                ["AmazonMcf.Client", "SellingPartner", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "SQLitePCLRaw.batteries_v2"]
            },
            {
                "AmazonMcf",
                "net472",
                ["AmazonMcf.Client", "AmazonMcf.Mws", "AmazonMcf.Service", "SellingPartner", "System.Management.Automation"]
            },
            {
                "AmazonMcf",
                "net8.0",
                ["AmazonMcf.Client", "AmazonMcf.Mws", "AmazonMcf.Service", "SellingPartner", "System.Management.Automation"]
            },
            { "AmazonMcf.Loader", "net8.0", [] },
            { "AmazonMcf.Sqs", "net8.0", ["AmazonMcf.Client", "SellingPartner", "AWSSDK.Core", "AWSSDK.SQS"] },
            {
                "AmazonMcf.Cli",
                "net10.0",
                [
                    "AmazonMcf.Client",
                    "AmazonMcf.Mws",
                    "AmazonMcf.Service",
                    "SellingPartner",
                    "System.CommandLine",
                    "Spectre.Console",
                    "Spectre.Console.Ansi",
                    "Prometheus.NetStandard",
                    "CsvHelper",
                    "Microsoft.AspNetCore.",
                    "Microsoft.Extensions.",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_refers_only_to_what_its_room_allows(string project, string framework, string[] allowed)
    {
        var name = project == "AmazonMcf.Cli" ? "mcf" : project;
        var references = AssemblyFile.References(Path.Combine(Tree.Output(project, framework), name + ".dll"));

        Rule.Holds(
            $"{project} ({framework}) uses an assembly that is not on its list: move the code to the project it belongs in, or extend the "
                + "list here and write a decision.",
            references.Where(reference => !IsPlatform(reference) && !allowed.Any(entry => Matches(entry, reference))));
    }

    [Theory]
    [InlineData("net472")]
    [InlineData("net8.0")]
    public void The_service_shares_nothing_with_the_client_but_model_wire_types_and_the_form_of_failures(string framework)
    {
        var service = Path.Combine(Tree.Output("AmazonMcf.Service", framework), "AmazonMcf.Service.dll");
        var used = AssemblyFile.TypesUsedOf(service, "AmazonMcf.Client").Concat(AssemblyFile.TypesUsedOf(service, "SellingPartner"));

        Rule.Holds(
            "The service uses behavior of the client, so it could not contradict it: write the service's own, from the specification.",
            used.Where(type => !IsShared(type)));
    }

    [Fact]
    public void The_service_knows_the_types_of_an_api_in_the_folder_of_that_api_only()
    {
        Rule.Holds(
            "The service keeps records of its own: map from and to the types of the API under src/AmazonMcf.Service/Apis.",
            from file in Tree.Sources("src", "AmazonMcf.Service")
            where !Tree.Display(file).Contains("/Apis/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where line.Contains("Outbound.Wire", StringComparison.Ordinal)
                || line.Contains("Outbound.V20260704.Wire", StringComparison.Ordinal)
                || line.Contains("Inventory.V1.Wire", StringComparison.Ordinal)
                || line.Contains("Inbound.V20240320.Wire", StringComparison.Ordinal)
                || line.Contains("Inbound.V0.Wire", StringComparison.Ordinal)
                || line.Contains("Notifications.V1.Wire", StringComparison.Ordinal)
            select $"{Tree.Display(file)}: {line.Trim()}");
    }

    [Fact]
    public void The_foundation_names_no_product_and_no_operation()
    {
        string[] foreign =
        [
            "Mcf",
            "Outbound",
            "Fulfillment",
            "AmazonMcf.Model",
            "AmazonMcf.Submission",
            .. OutboundOperations.All.Select(operation => operation.Name),
        ];

        Rule.Holds(
            "SellingPartner serves every Selling Partner API: say it in general terms, or move it to the project of the API.",
            from file in Tree.Sources("src", "SellingPartner")
            from line in File.ReadLines(file)
            from word in foreign.Where(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))
            select $"{Tree.Display(file)}: {word}");
    }

    [Fact]
    public void The_loader_has_no_references_in_its_project()
    {
        var project = Tree.Read("src", "AmazonMcf.Loader", "AmazonMcf.Loader.csproj");

        Rule.Holds(
            "AmazonMcf.Loader must load before everything else: take the reference out of its project.",
            new[] { "<PackageReference", "<ProjectReference" }.Where(element => project.Contains(element, StringComparison.Ordinal)));
    }

    private static bool IsShared(string type) =>
        type.StartsWith("AmazonMcf.Model.", StringComparison.Ordinal)
        || type.StartsWith("AmazonMcf.Outbound.Wire.", StringComparison.Ordinal)
        || type.StartsWith("AmazonMcf.Outbound.V20260704.Wire.", StringComparison.Ordinal)
        || type.StartsWith("AmazonMcf.Inventory.V1.Wire.", StringComparison.Ordinal)
        || type.StartsWith("AmazonMcf.Inbound.V20240320.Wire.", StringComparison.Ordinal)
        || type.StartsWith("AmazonMcf.Inbound.V0.Wire.", StringComparison.Ordinal)
        || type.StartsWith("AmazonMcf.Notifications.V1.Wire.", StringComparison.Ordinal)
        || type.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal)
        || SharedWithTheService.Contains(type);

    private static bool IsPlatform(string reference) =>
        Platform.Contains(reference)
        || (reference.StartsWith("System.", StringComparison.Ordinal)
            && !reference.StartsWith("System.Management.Automation", StringComparison.Ordinal)
            && !reference.StartsWith("System.CommandLine", StringComparison.Ordinal));

    private static bool Matches(string entry, string reference) =>
        entry.EndsWith('.') ? (reference + '.').StartsWith(entry, StringComparison.Ordinal) : reference == entry;
}
