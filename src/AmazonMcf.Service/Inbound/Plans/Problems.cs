namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The problems of operations, as Amazon words them where that is known from public reports.</summary>
internal static class Problems
{
    private const string BadRequest = "BadRequest";

    /// <summary>A plan has a SKU that the marketplace does not have.</summary>
    public static InboundProblem UnknownSku(string sku) => OfSku(
        "FBA_INB_0043",
        "ERROR: This product must be removed. You can send in new inventory by creating a new listing for this product.",
        sku);

    /// <summary>It was declared not to be known how a SKU is prepared.</summary>
    public static InboundProblem MissingPrep(string sku) => OfSku(
        "FBA_INB_0182",
        "ERROR: Prep classification for this SKU was missing. Choose the prep category that applies to this SKU and apply any required "
            + "prep and labeling to each sellable unit.",
        sku);

    /// <summary>Amazon does not put the labels on in the marketplace.</summary>
    public static InboundProblem LabelOwner(string sku) => OfSku(
        BadRequest, $"ERROR: {sku} does not accept AMAZON as labelOwner. Accepted values: [NONE, SELLER]", sku);

    /// <summary>A country does not have the state of an address.</summary>
    public static InboundProblem Address() => Error("ERROR: Provided address is invalid. Check the state, postal code and country.");

    /// <summary>Boxes do not contain what their group or shipment consists of.</summary>
    public static InboundProblem BoxContent(PackageGrouping grouping) => Error(
        (grouping.GroupId is { } group ? $"ERROR: Package group {group}" : $"ERROR: Shipment {grouping.ShipmentId}")
            + " did not contain expected items and/or quantities.");

    /// <summary>A box is heavier than one person may lift.</summary>
    public static InboundProblem HeavyBox() => new()
    {
        Code = "BoxOverweight",
        Message = "WARNING: A box weighs more than 23 kg (50 lb). Boxes that contain more than one item must weigh less.",
        Severity = "WARNING",
    };

    /// <summary>An option was confirmed too late.</summary>
    /// <param name="option">The kind of option in two words.</param>
    public static InboundProblem Expired(string option) => Error(
        $"ERROR: Operation cannot be processed because the requested {option} is expired.");

    /// <summary>A delivery window was confirmed too late.</summary>
    public static InboundProblem ExpiredWindow() => new()
    {
        Code = "FBA_INB_0469",
        Message = "ERROR: Delivery window options are expired, please regenerate them.",
    };

    /// <summary>A delivery window is not available.</summary>
    public static InboundProblem BlockedWindow() => Error("ERROR: The delivery window is BLOCKED. Confirm a different delivery window.");

    /// <summary>The plan has no confirmed placement option.</summary>
    public static InboundProblem NoPlacement(string planId) => Error(
        $"ERROR: No placement option is confirmed for inboundPlan {planId}.");

    /// <summary>An option of the kind is already confirmed.</summary>
    public static InboundProblem Confirmed(string operation, string option) => Error(
        $"ERROR: Operation {operation} cannot be processed because a {option} is already confirmed.");

    /// <summary>Transportation is confirmed for all shipments of a plan together.</summary>
    public static InboundProblem MissingSelection(string shipmentId) => Error(
        $"ERROR: A transportation option must be selected for every shipment of the placement option; {shipmentId} has none.");

    /// <summary>The delivery window that a transportation option requires is not confirmed.</summary>
    public static InboundProblem NoWindow(string shipmentId) => Error(
        $"ERROR: Shipment {shipmentId} requires a confirmed delivery window for the selected transportation option.");

    /// <summary>A shipment has a status in which the operation cannot be processed.</summary>
    public static InboundProblem WrongStatus(string operation, ShipmentRecord shipment) => Error(
        $"ERROR: Operation {operation} cannot be processed because shipment {shipment.Id} is {shipment.Status}.");

    /// <summary>A plan has a status in which the operation cannot be processed.</summary>
    public static InboundProblem WrongPlan(string operation, PlanRecord plan) => Error(
        $"ERROR: Operation {operation} cannot be processed because inboundPlan {plan.Id} is {plan.Status}.");

    /// <summary>Transportation is not confirmed.</summary>
    public static InboundProblem NoTransport(string operation, string shipmentId) => Error(
        $"ERROR: Operation {operation} cannot be processed because shipment {shipmentId} is not in a state in which it is possible. "
            + "Confirm a transportation option first.");

    /// <summary>A shipment no longer exists.</summary>
    public static InboundProblem NoShipment(string shipmentId) => Error(
        $"ERROR: The shipment {shipmentId} no longer exists, because placement options were generated again.");

    /// <summary>The shipment has no such box.</summary>
    public static InboundProblem UnknownBox(string boxId) => Error($"ERROR: The box {boxId} does not exist in the shipment.");

    /// <summary>A plan was canceled after the time when that is free of charge.</summary>
    public static InboundProblem VoidCharge(string shipmentId) => new()
    {
        Code = "VoidWindowExpired",
        Message = $"WARNING: The void window of shipment {shipmentId} has expired. Transportation is charged.",
        Severity = "WARNING",
    };

    private static InboundProblem OfSku(string code, string message, string sku) => new()
    {
        Code = code,
        Message = message,
        Details = $"There's an input error with the resource '{sku}'.",
    };

    private static InboundProblem Error(string message) => new() { Code = BadRequest, Message = message };
}
