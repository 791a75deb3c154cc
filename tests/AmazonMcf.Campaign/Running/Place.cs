using AmazonMcf.Http;
using AmazonMcf.Model;

namespace AmazonMcf.Campaign.Running;

/// <summary>Places an order, as <see cref="AmazonMcf.Submission.OrderPlacer.PlaceAsync"/> does.</summary>
internal delegate Task<McfOrderResult> Place(McfOrderRequest order, McfCall call);
