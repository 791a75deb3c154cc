using System.Text.Json.Serialization;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>System.Text.Json as fast as it goes: generated from the types of the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateFulfillmentOrderRequest))]
[JsonSerializable(typeof(GetFulfillmentOrderResponse))]
[JsonSerializable(typeof(ListAllFulfillmentOrdersResponse))]
internal sealed partial class BareJson : JsonSerializerContext;
