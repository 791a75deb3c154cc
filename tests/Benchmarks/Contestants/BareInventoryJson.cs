using System.Text.Json.Serialization;
using AmazonMcf.Inventory.V1.Wire;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>As <see cref="BareJson"/>, for the inventory: the APIs have types of the same name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetInventorySummariesResponse))]
internal sealed partial class BareInventoryJson : JsonSerializerContext;
