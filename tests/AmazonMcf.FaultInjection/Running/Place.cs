using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Places an order, as <see cref="AmazonMcf.Submission.OrderPlacer"/> does.</summary>
internal delegate Task<McfOrderResult> Place(McfOrderRequest order, ApiCall call);
