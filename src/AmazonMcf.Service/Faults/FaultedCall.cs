using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Faults;

/// <summary>A request a fault may strike.</summary>
/// <param name="Operation">The operation called.</param>
/// <param name="OrderId">The order it is about; null when it names none. Read from the body only when it is needed.</param>
/// <param name="Request">The request.</param>
internal sealed record FaultedCall(string Operation, Lazy<string?> OrderId, ServiceRequest Request);
