using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Errors;
using Refit;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Transport;
using SellingPartner.Typed;
using Json = AmazonMcf.Inventory.V1.Wire.InventoryJsonContext;

namespace AmazonMcf.Inventory.V1;

/// <summary>
/// What <see cref="IFbaInventoryApi"/> does not say about its methods: what a request is about, and which responses count.
/// </summary>
internal sealed class FbaInventoryApi
{
    private static readonly Lazy<RefitSettings> Settings = new(static () => TypedApi.Settings(Json.Default));

    private readonly ResponseProof proof;
    private readonly bool isSandbox;

    private FbaInventoryApi(ResponseProof proof, bool isSandbox) => (this.proof, this.isSandbox) = (proof, isSandbox);

    /// <summary>Opens the API.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="proof">Says which responses of writes count.</param>
    /// <param name="isSandbox">Whether operations that only sandboxes support are allowed.</param>
    public static IFbaInventoryApi Open(ApiTransport transport, ResponseProof proof, bool isSandbox) =>
        TypedApi.Open<IFbaInventoryApi>(transport, Settings.Value, new(new FbaInventoryApi(proof, isSandbox).Methods));

    private IReadOnlyList<ApiMethod> Methods() =>
        [
            Method(InventoryOperations.GetInventorySummaries, static () => Json.Default.GetInventorySummariesResponse, static _ => ""),
            Method(
                InventoryOperations.CreateInventoryItem,
                static () => Json.Default.CreateInventoryItemResponse,
                static arguments => ((Wire.CreateInventoryItemRequest)arguments[0]!).SellerSku ?? ""
            ),
            Method(
                InventoryOperations.DeleteInventoryItem,
                static () => Json.Default.DeleteInventoryItemResponse,
                static arguments => (string)arguments[0]!
            ),
            Method(InventoryOperations.AddInventory, static () => Json.Default.AddInventoryResponse, static _ => ""),
        ];

    private ApiMethod Method<T>(ApiOperation operation, Func<JsonTypeInfo<T>> type, Func<object?[], string> target)
        where T : class, IInventoryResponse => new(operation, type, target, (_, response, head) => FindFlaw(operation, (T)response, head))
        {
            Refuse = SandboxRule.Of(operation, isSandbox),
        };

    private ResponseFlaw? FindFlaw(ApiOperation operation, IInventoryResponse response, ResponseHead head)
    {
        var errors = (response.Errors ?? []).ConvertAll(error => new ServiceError(error.Code ?? "", error.Message ?? "", error.Details));
        var flaw = proof.FindFlawByRetryClass(operation, head, response.AdditionalData is { Count: > 0 }, errors.Count > 0);
        return flaw is null ? null : new ResponseFlaw(flaw, errors);
    }
}
