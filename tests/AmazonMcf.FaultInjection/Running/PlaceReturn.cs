using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Asks for a return, as <see cref="AmazonMcf.Submission.ReturnPlacer.PlaceAsync"/> does.</summary>
internal delegate Task<McfReturn> PlaceReturn(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call);
