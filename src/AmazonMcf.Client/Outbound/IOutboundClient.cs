using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Fulfillment operations that do not depend on the API version: one method per operation, with model objects as input and output. Every
/// method waits for quota, retries where that is safe, and reports its attempts to the <see cref="ApiCall"/>. It is composed of
/// capabilities, because no version of Amazon's API has all of them.
/// </summary>
/// <remarks>
/// Methods throw <see cref="Errors.McfException"/>, and <see cref="OperationCanceledException"/> only if a token of the call was canceled.
/// A write whose response was lost throws <see cref="Errors.McfOutcomeUnknownException"/> and is not sent again.
/// </remarks>
public interface IOutboundClient : IOrders, IPreviews, IReturns, IFeatures, ITracking;
