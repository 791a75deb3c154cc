using System.Text.Json;

namespace AmazonMcf.Contract;

/// <summary>The facts of an API as Amazon describes it, from tests/data/models: its operations and its definitions.</summary>
public sealed class ApiFacts
{
    private const string DefinitionPrefix = "#/$defs/";
    private static readonly Lazy<ApiFacts> Outbound = new(() => Load("fulfillmentOutbound_2020-07-01.json"));
    private static readonly Lazy<ApiFacts> LaterOutbound = new(() => Load("fulfillmentOutbound_2026-07-04.json"));
    private static readonly Lazy<ApiFacts> Inventory = new(() => Load("fbaInventory.json"));
    private static readonly Lazy<ApiFacts> Inbound = new(() => Load("fulfillmentInbound_2024-03-20.json"));
    private static readonly Lazy<ApiFacts> OldInbound = new(() => Load("fulfillmentInboundV0.json"));
    private static readonly Lazy<ApiFacts> Notifications = new(() => Load("notifications.json"));

    private readonly JsonElement definitions;

    private ApiFacts(JsonElement root)
    {
        definitions = root.GetProperty("$defs");
        Operations =
        [
            .. root.GetProperty("operations")
                .EnumerateObject()
                .Select(operation => new OperationFacts(this, operation.Name, operation.Value)),
        ];
    }

    /// <summary>Fulfillment Outbound 2020-07-01.</summary>
    public static ApiFacts Outbound20200701 => Outbound.Value;

    /// <summary>Fulfillment Outbound 2026-07-04.</summary>
    public static ApiFacts Outbound20260704 => LaterOutbound.Value;

    /// <summary>FBA Inventory v1.</summary>
    public static ApiFacts InventoryV1 => Inventory.Value;

    /// <summary>Fulfillment Inbound 2024-03-20.</summary>
    public static ApiFacts Inbound20240320 => Inbound.Value;

    /// <summary>Fulfillment Inbound v0.</summary>
    public static ApiFacts InboundV0 => OldInbound.Value;

    /// <summary>Notifications v1.</summary>
    public static ApiFacts NotificationsV1 => Notifications.Value;

    public IReadOnlyList<OperationFacts> Operations { get; }

    /// <summary>The definitions that are objects with members, by name.</summary>
    public IEnumerable<string> ObjectDefinitions =>
        definitions.EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)).Select(d => d.Name);

    public JsonElement Definition(string name) => definitions.GetProperty(name);

    /// <summary>Follows a reference, and references to references, to the schema meant.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Definition(reference.GetString()![DefinitionPrefix.Length..]);
        }

        return schema;
    }

    public OperationFacts Operation(string operationId) => Operations.Single(operation => operation.OperationId == operationId);

    /// <summary>The operation a request addresses; null when there is none. Fixed segments win over variable ones.</summary>
    public OperationFacts? Find(string method, string absolutePath) => Operations
        .Where(operation => operation.Method == method && operation.Match(absolutePath) is not null)
        .OrderBy(operation => operation.Path.Count(c => c == '{'))
        .FirstOrDefault();

    private static ApiFacts Load(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests are not in a clone of AmazonMcf.");
        }

        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "tests", "data", "models", name)));
        return new ApiFacts(document.RootElement.Clone());
    }
}
