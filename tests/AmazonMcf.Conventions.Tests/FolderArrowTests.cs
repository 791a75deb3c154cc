namespace AmazonMcf.Conventions;

/// <summary>Arrows between the folders of a project run one way, so that each can be read before those that build on it.</summary>
public class FolderArrowTests
{
    private const string Strategy =
        "A format reads columns and rows, and columns and rows ask their format what it does differently: one thing in three folders.";
    private const string Status = "The plan of the columns contains those of the status, and the status of an order is read from its rows.";
    private const string Detection =
        "An encoding, a delimiter or a worksheet is detected by the header that it makes readable, and the header by its format.";

    private const string Surface =
        "Options, aliases and entries are the public side of the folder, and lie with the reader that is its entry point.";

    // Bottom up: a folder may use those of the lines above its own. Folders of one line do not know each other. What is in the root of a
    // project is what the whole project is about; it may be used by all, and is not looked at here.
    private static readonly Dictionary<string, string[][]> Layers = new()
    {
        ["SellingPartner"] =
        [
            ["Text", "Telemetry"],
            ["Errors"],
            ["Requests"],
            ["Http"],
            ["Quota", "Retry", "Authentication"],
            ["Transport"],
            ["Typed"],
        ],
        ["AmazonMcf.Client"] =
        [
            ["Model/KnownValues", "Wire"],
            ["Model"],
            ["Model/Inbound", "Repairs"],
            ["Connection/Marketplaces", "Errors", "Reporting"],
            ["Validation", "Reporting/Html", "Outbound", "Inventory", "Inbound"],
            ["Submission"],
            [
                "Outbound/V20200701/Wire", "Outbound/V20260704/Wire", "Inventory/V1/Wire", "Inbound/V20240320/Wire", "Inbound/V0/Wire",
                "Notifications/V1/Wire",
            ],
            ["Outbound/V20200701/Mapping"],
            ["Inbound/V20240320/Mapping", "Outbound/V20260704/Mapping"],
            ["Outbound/V20200701", "Inventory/V1", "Inbound/V20240320", "Inbound/V0", "Notifications/V1"],
            ["Outbound/V20260704"],
            ["Inbound/Clients", "Notifications"],
            ["Requests"],
            ["Desktop", "Connection/Secrets"],
            ["Connection"],
            ["OrderFiles/Text"],
            ["OrderFiles/Values"],
            ["OrderFiles/Workbooks", "OrderFiles/Formats/Lines"],
            ["OrderFiles/Tables"],
            ["OrderFiles/Statuses"],
            ["OrderFiles/SkuMaps"],
            ["OrderFiles/Rows"],
            ["OrderFiles/Columns"],
            ["OrderFiles/Formats", "OrderFiles/Channels"],
            ["OrderFiles/Formats/Shops"],
            ["OrderFiles"],
            ["Selling", "InboundFiles", "Parcels/Numbers", "Results", "Workflows", "Configuration"],
            ["Parcels"],
            ["Parcels/Ledger", "Parcels/Shops"],
        ],
        ["AmazonMcf.Mws"] = [["Wire"], ["Tables"], ["Archive"]],
        ["AmazonMcf.Service"] =
        [
            ["Store", "Quota"],
            ["Clock", "Catalog", "Http", "Labels"],
            ["Book", "Returns", "Login", "Faults"],
            ["Notices"],
            ["Checks"],
            ["Previews", "Inbound/Plans"],
            ["Inbound/Changes"],
            ["Inbound"],
            ["Offers", "Apis"],
            ["Apis/Inbound", "Apis/Outbound/V20260704/KnownValues"],
            ["Apis/Outbound/V20200701/Mapping", "Apis/Outbound/V20260704/Mapping"],
            ["Apis/Outbound/V20200701/Checks", "Apis/Outbound/V20260704/Checks"],
            ["Apis/Inbound/V20240320/Checks", "Apis/Inbound/V20240320/Mapping"],
            [
                "Apis/Outbound/V20200701", "Apis/Outbound/V20260704", "Apis/Inventory/V1", "Apis/Inbound/V20240320", "Apis/Inbound/V0",
                "Apis/Notifications/V1",
            ],
            ["Routing"],
        ],
        ["AmazonMcf"] =
        [
            ["Session", "Desktop"],
            ["Binding"],
            ["Errors", "Views"],
            ["Pipeline"],
            [
                .. Directory
                    .EnumerateDirectories(Tree.Path("src", "AmazonMcf", "Commands"))
                    .Select(folder => "Commands/" + Path.GetFileName(folder)),
            ],
        ],
        ["AmazonMcf.Cli"] =
        [
            ["Connection", "Import", "Listening"],
            ["Demo", "Verbs", "Gateway/Configuration", "Gateway/Errors", "Gateway/Limits", "Gateway/Telemetry"],
            ["Gateway/Signing", "Gateway/Backend"],
            ["Gateway"],
            ["Serve"],
            ["Commands/Notifications", "Commands/Returns", "Commands/Service"],
            ["Commands/Orders"],
            ["Commands"],
        ],
        ["AmazonMcf.Loader"] = [],
        ["AmazonMcf.Sqs"] = [],
        ["SellingPartner.Redis"] = [],
    };

    // Arrows that run the other way, each with the reason. Break one rather than add one.
    private static readonly (string Project, string From, string To, string Reason)[] Exceptions =
    [
        ("AmazonMcf.Client", "OrderFiles/Rows", "OrderFiles/Columns", Strategy),
        ("AmazonMcf.Client", "OrderFiles/Rows", "OrderFiles/Formats", Strategy),
        ("AmazonMcf.Client", "OrderFiles/Columns", "OrderFiles/Formats", Strategy),
        ("AmazonMcf.Client", "OrderFiles/Statuses", "OrderFiles/Columns", Status),
        ("AmazonMcf.Client", "OrderFiles/Statuses", "OrderFiles/Rows", Status),
        ("AmazonMcf.Client", "OrderFiles/Statuses", "OrderFiles", Surface),
        ("AmazonMcf.Client", "OrderFiles/Formats", "OrderFiles/Formats/Shops", "The list of formats names each shop."),
        ("AmazonMcf.Client", "OrderFiles/Text", "OrderFiles", Detection),
        ("AmazonMcf.Client", "OrderFiles/Tables", "OrderFiles", Surface),
        ("AmazonMcf.Client", "OrderFiles/Formats/Shops", "OrderFiles", Surface),
        ("AmazonMcf.Client", "OrderFiles/Rows", "OrderFiles", Surface),
        ("AmazonMcf.Client", "OrderFiles/Columns", "OrderFiles", Surface),
        ("AmazonMcf.Client", "OrderFiles/Formats", "OrderFiles", Surface),
        (
            "AmazonMcf.Service",
            "Store",
            "Book",
            "A store grows by a list of steps, and one of them rewrites the orders of version 0.1.0 as records of the book."
        ),
    ];

    public static TheoryData<string> Projects => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_those_below_it(string project)
    {
        Rule.Holds(
            $"{project} has an arrow between folders that runs upwards: move the type to the folder that it is about, or the folder in "
                + "the list here.",
            from arrow in ArrowsOf(project)
            where LayerOf(project, arrow.From) <= LayerOf(project, arrow.To) && !Exceptions.Any(known => Is(known, project, arrow))
            select $"{arrow.From} -> {arrow.To} ({arrow.Count}): {arrow.Example}");
    }

    [Fact]
    public void Exceptions_are_still_needed()
    {
        Rule.Holds(
            "The arrow is gone or runs downwards: take the exception out of the list.",
            from known in Exceptions
            where
                !ArrowsOf(known.Project).Any(arrow => Is(known, known.Project, arrow))
                || LayerOf(known.Project, known.From) > LayerOf(known.Project, known.To)
            select $"{known.Project}: {known.From} -> {known.To}"
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_place(string project)
    {
        var folders = FoldersOf(project);

        Rule.Holds(
            $"The folder of {project} has no place in the list of layers: say what it may use.",
            folders.Where(folder => LayerOf(project, folder) < 0)
        );
        Rule.Holds(
            $"{project} has no such folder: take it out of the list of layers.",
            Layers[project].SelectMany(layer => layer).Except(folders)
        );
    }

    [Fact]
    public void Every_project_is_looked_at()
    {
        Rule.Holds(
            "The project has no list of layers: say which of its folders may use which.",
            Directory.EnumerateDirectories(Tree.Path("src"))
                .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
                .Select(folder => Path.GetFileName(folder))
                .Where(project => !Layers.ContainsKey(project)));
    }

    // Each is seen in another part of an assembly: a base class, a property, a parameter of a generic method, and the code of an async
    // method.
    [Theory]
    [InlineData("AmazonMcf.Errors.McfThrottledException", "AmazonMcf.Errors.McfException")]
    [InlineData("AmazonMcf.Model.McfOrderRequest", "AmazonMcf.Model.McfAddress")]
    [InlineData("AmazonMcf.Model.SellerMark", "AmazonMcf.Model.McfSellerObject")]
    [InlineData("AmazonMcf.Connection.ServiceProbe", "AmazonMcf.Errors.McfThrottledException")]
    [InlineData("AmazonMcf.Outbound.OutboundClient", "AmazonMcf.Submission.OrderComparison")]
    public void Uses_are_found_wherever_they_are(string user, string used)
    {
        Assert.Contains((user, used), TypeUses.Within(Path.Combine(Tree.Output("AmazonMcf.Client", "net8.0"), "AmazonMcf.Client.dll")));
    }

    private static IEnumerable<(string From, string To, int Count, string Example)> ArrowsOf(string project)
    {
        var (assembly, framework) = project == "AmazonMcf.Cli" ? ("mcf.dll", "net10.0") : (project + ".dll", "net8.0");
        return FolderArrows.Of(project, assembly, framework).Where(arrow => arrow.From.Length > 0 && arrow.To.Length > 0);
    }

    private static HashSet<string> FoldersOf(string project) =>
    [
        .. from file in Tree.Sources("src", project)
           let folder = Path.GetRelativePath(Tree.Path("src", project), Path.GetDirectoryName(file)!).Replace('\\', '/')
           where folder != "."
           select folder,
    ];

    private static int LayerOf(string project, string folder) => Array.FindIndex(Layers[project], layer => layer.Contains(folder));

    private static bool Is(
        (string Project, string From, string To, string Reason) known,
        string project,
        (string From, string To, int Count, string Example) arrow
    ) => known.Project == project && known.From == arrow.From && known.To == arrow.To;
}
