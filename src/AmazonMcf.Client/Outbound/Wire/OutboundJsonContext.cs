using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// How the types of this version are read and written: camel case, absent members for null, times in UTC, amounts as text.
/// Serves the client and the embedded service alike.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(UtcDateTimeConverter)])]
[JsonSerializable(typeof(CancelFulfillmentOrderResponse))]
[JsonSerializable(typeof(CreateFulfillmentOrderRequest))]
[JsonSerializable(typeof(CreateFulfillmentOrderResponse))]
[JsonSerializable(typeof(CreateFulfillmentReturnRequest))]
[JsonSerializable(typeof(CreateFulfillmentReturnResponse))]
[JsonSerializable(typeof(GetDeliveryOffersRequest))]
[JsonSerializable(typeof(GetDeliveryOffersResponse))]
[JsonSerializable(typeof(GetFeatureInventoryResponse))]
[JsonSerializable(typeof(GetFeatureSkuResponse))]
[JsonSerializable(typeof(GetFeaturesResponse))]
[JsonSerializable(typeof(GetFulfillmentOrderResponse))]
[JsonSerializable(typeof(GetFulfillmentPreviewRequest))]
[JsonSerializable(typeof(GetFulfillmentPreviewResponse))]
[JsonSerializable(typeof(GetPackageTrackingDetailsResponse))]
[JsonSerializable(typeof(ListAllFulfillmentOrdersResponse))]
[JsonSerializable(typeof(ListReturnReasonCodesResponse))]
[JsonSerializable(typeof(SubmitFulfillmentOrderStatusUpdateRequest))]
[JsonSerializable(typeof(SubmitFulfillmentOrderStatusUpdateResponse))]
[JsonSerializable(typeof(UpdateFulfillmentOrderRequest))]
[JsonSerializable(typeof(UpdateFulfillmentOrderResponse))]
[JsonSerializable(typeof(ErrorList))]
public sealed partial class OutboundJsonContext : JsonSerializerContext;
