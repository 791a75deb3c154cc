using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Cancels an order and places it again.</summary>
internal delegate Task<McfOrderResult> Repair(string orderId, ApiCall call);
