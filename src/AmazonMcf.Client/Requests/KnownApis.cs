using AmazonMcf.Errors;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Outbound;
using SellingPartner;
using SellingPartner.Requests;

namespace AmazonMcf.Requests;

/// <summary>
/// Finds the operation behind a request. One that this product describes keeps its quota, its errors and the members that may be shown; any
/// other gets a quota of its own, whose rate the service names.
/// </summary>
internal static class KnownApis
{
    // Where the plan is not known: what nearly all operations grant. The rate is corrected by the first response.
    private const double FirstRate = 1;
    private const int FirstBurst = 2;

    // The same name and version, so the same quota as the commands that use the API.
    private static readonly Dictionary<ApiDescription, ApiDescription> Known =
        new[]
        {
            OutboundOperations.Api, FulfillmentOperations.Api, InventoryOperations.Api, InboundOperations.Api, InboundV0Operations.Api,
            NotificationsOperations.Api,
        }.ToDictionary(api => api, api => api.With(new RequestErrors(api.Errors)));

    private static readonly ApiDescription Unknown = new(
        "Selling Partner API",
        "",
        "/",
        static () => [],
        new RequestErrors(McfApiErrors.General)
    );

    /// <summary>Whether an operation is described, so that its form is known.</summary>
    /// <param name="operation">The operation of <see cref="Find"/>.</param>
    public static bool IsKnown(ApiOperation operation) => operation.Api != Unknown;

    /// <summary>Finds the operation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Its path.</param>
    /// <param name="target">The target, for messages.</param>
    public static ApiOperation Find(McfRequest request, RequestPath path, out string target)
    {
        var method = new HttpMethod(request.Method.ToUpperInvariant());
        if (path.FindOperation(Known.Keys, method) is not { } found)
        {
            target = path.Rest;
            return new(
                Unknown,
                method + " " + path.Group,
                method,
                path.Group,
                FirstRate,
                FirstBurst,
                request.IsGet ? RetryClass.Read : RetryClass.UnsafeWrite
            )
            {
                LearnsRate = true,
                GrantlessScope = request.GrantlessScope,
            };
        }

        // Whether a change may be repeated depends on its content, which is not known here: it is sent once.
        target = path.LastValue(found);
        return found with
        {
            Api = Known[found.Api],
            RetryClass = found.RetryClass == RetryClass.Read ? RetryClass.Read : RetryClass.UnsafeWrite,
            GrantlessScope = request.GrantlessScope ?? found.GrantlessScope,
        };
    }
}
