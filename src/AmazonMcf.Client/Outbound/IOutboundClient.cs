using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// The outbound work of a seller, neutral of any version of the wire: model objects in, model objects out, one method an operation.
/// Every method paces itself by the quota, retries what may be retried, and reports what it did to the <see cref="ApiCall"/> it is given.
/// A connection composes it of capabilities, because no version of Amazon's API has all of them.
/// </summary>
/// <remarks>
/// Methods throw <see cref="Errors.McfException"/> and its kinds, and <see cref="OperationCanceledException"/> only when one of the call's
/// tokens was cancelled.
/// A write whose answer was lost throws <see cref="Errors.McfOutcomeUnknownException"/>: nothing is ever resent blindly at this level.
/// </remarks>
public interface IOutboundClient : IOrders, IPreviews, IReturns, IFeatures, ITracking;
