using System.Text.Json.Serialization;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>System.Text.Json as fast as it goes, for the types of 2026-07-04.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateOrderRequest))]
[JsonSerializable(typeof(GetOrderResponse))]
[JsonSerializable(typeof(ListOrdersResponse))]
internal sealed partial class BareLaterJson : JsonSerializerContext;
