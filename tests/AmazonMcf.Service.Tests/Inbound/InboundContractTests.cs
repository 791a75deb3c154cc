using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Service.Contract;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>
/// The operations of both versions, answering well and refusing, against Amazon's descriptions of them; and the messages of the static
/// sandbox pairs.
/// </summary>
public sealed class InboundContractTests : IDisposable
{
    private const string Unknown = "wfbad4abcd-1234-abcd-5678-1234abcd5678";
    private const string UnknownShipment = "bad234abcd-1234-abcd-5678-1234abcd5678";

    // What no command and no plan needs.
    private static readonly string[] NotImplemented =
    [
        "cancelSelfShipAppointment", "generateSelfShipAppointmentSlots", "getDeliveryChallanDocument", "getSelfShipAppointmentSlots",
        "listItemComplianceDetails", "scheduleSelfShipAppointment", "updateItemComplianceDetails",
    ];

    private readonly Counter counter = new();
    private readonly Auditor current;
    private readonly Auditor old;
    private readonly InboundSeller seller;

    public InboundContractTests()
    {
        current = new Auditor(counter, ApiFacts.Inbound20240320);
        old = new Auditor(counter, ApiFacts.InboundV0);
        seller = new InboundSeller(counter)
        {
            Send = (method, path, body) =>
                (path.StartsWith(InboundSeller.V0, StringComparison.Ordinal) ? old : current).Send(method, path, body),
        };
    }

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Every_operation_that_is_implemented_follows_the_description()
    {
        var (planId, shipmentId) = Prepare();
        Send(planId, shipmentId);
        Change(planId, shipmentId);
        ReadOld(planId, shipmentId);

        var succeeded = current.Seen(200).Concat(current.Seen(202)).Concat(current.Seen(204));
        Assert.Equal(current.Operations.Except(NotImplemented), succeeded.Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(current.Findings);
        Assert.Equal(old.Operations, old.Seen(200));

        // The list of the query has READY_TO_SHIP, and that of the response does not.
        Assert.All(old.Findings, finding => Assert.EndsWith("ShipmentStatus", finding.Path));
    }

    [Fact]
    public void Rejections_follow_the_descriptions()
    {
        Reject();
        Assert.Equal(current.Operations.Except(NotImplemented), current.Seen(400));
        Assert.Equal(old.Operations, old.Seen(400));
        foreach (var kind in new[] { FaultKind.ThrottleStorm, FaultKind.ExpiredToken, FaultKind.ServerError })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = kind, Count = null });
            Reject();
        }

        Assert.All([429, 403, 500], status => Assert.Equal(current.Operations.Except(NotImplemented), current.Seen(status)));
    }

    [Fact]
    public void Operations_that_nothing_needs_are_not_implemented()
    {
        Assert.All(
            ApiFacts.Inbound20240320.Operations.Where(operation => NotImplemented.Contains(operation.OperationId)),
            operation => Assert.Equal(501, counter.Send(operation.Method, Fill(operation.Path)).Status));
    }

    [Theory]
    [InlineData("GET", "/inboundPlans/" + Unknown, "The inboundPlanId is malformed.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/boxes", "The requested inboundPlanId does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/items?pageSize=1", "The requested inbound plan does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/packingOptions", "The requested inbound plan does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/pallets", "The requested inbound plan does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/placementOptions", "The requested inbound plan does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/shipments/x/items", "The requested inbound plan does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/shipments/x/pallets", "The requested inbound plan does not exist.")]
    [InlineData("GET", "/inboundPlans/" + Unknown + "/shipments/x/boxes", "The requested inboundPlanId does not exist.")]
    [InlineData("GET", "/operations/bad4abcd-1234-abcd-5678-1234abcd5678", "The operationId is malformed.")]
    [InlineData("GET", "/inboundPlans?status=badStatus", "The status is invalid.")]
    [InlineData("GET", "/items/prepDetails?mskus=badmsku&marketplaceId=ATVPDKIKX0DER", "The requested MSKU is not valid.")]
    public void What_does_not_exist_is_rejected_as_in_the_sandbox(string method, string path, string message) =>
        Assert.Equal((400, "BadRequest", message, ""), counter.Send(method, InboundSeller.Api + path).Error);

    [Theory]
    [InlineData("GET", "", "The requested shipment does not exist for the provided inbound plan.")]
    [InlineData("GET", "/deliveryWindowOptions", "The requested shipmentId does not exist for the specified inbound plan.")]
    [InlineData("POST", "/deliveryWindowOptions", "The provided shipmentId is not valid for the specified inbound plan.")]
    [InlineData(
        "POST", "/deliveryWindowOptions/dw/confirmation", "The requested shipmentId does not exist under the associated inbound plan.")]
    [InlineData("POST", "/contentUpdatePreviews", "The requested shipment does not exist under the specified inbound plan.")]
    [InlineData("PUT", "/name", "The requested shipmentId does not exist for the specified inbound plan.")]
    [InlineData("PUT", "/sourceAddress", "The requested shipmentId does not exist for the specified inbound plan.")]
    [InlineData("PUT", "/trackingDetails", "The requested shipmentId does not exist for the specified inbound plan.")]
    public void A_shipment_that_does_not_exist_is_rejected_as_in_the_sandbox(string method, string path, string message)
    {
        var planId = seller.Create((InboundSeller.Mug, 1));
        var full = $"{InboundSeller.Api}/inboundPlans/{planId}/shipments/{UnknownShipment}{path}";
        Assert.Equal((400, "BadRequest", message, ""), counter.Send(method, full, method == "GET" ? null : "{}").Error);
    }

    [Theory]
    [InlineData("POST", "/packingOptions/bad/confirmation", "The requested packingOptionId does not exist for the given inbound plan.")]
    [InlineData("POST", "/placementOptions/bad/confirmation", "The requested placementOptionId does not exist for the given inbound plan.")]
    [InlineData("GET", "/packingGroups/bad/items", "The requested packingGroupId does not exist for the specified inbound plan.")]
    [InlineData("GET", "/packingGroups/bad/boxes", "The requested packingGroupId does not exist for the specified inbound plan.")]
    [InlineData("GET", "/transportationOptions?shipmentId=bad", "The requested shipmentId does not exist for the specified inbound plan.")]
    public void An_option_that_does_not_exist_is_rejected_as_in_the_sandbox(string method, string path, string message)
    {
        var planId = seller.Create((InboundSeller.Mug, 1));
        Assert.Equal((400, "BadRequest", message, ""), counter.Send(method, $"{InboundSeller.Api}/inboundPlans/{planId}{path}").Error);
    }

    [Fact]
    public void Transportation_of_what_does_not_exist_is_rejected_as_in_the_sandbox()
    {
        var planId = seller.Create((InboundSeller.Mug, 1));
        var shipmentId = seller.Place(planId)[0];
        var option = JsonNode.Parse($$"""{ "transportationOptionId": "{{UnknownShipment}}" }""")!;
        Assert.Equal(
            "The requested transportationOptionId does not exist under the associated shipment.",
            seller.ConfirmTransport(planId, (shipmentId, System.Text.Json.JsonSerializer.SerializeToElement(option))).Error.Message);
        var ready = new JsonObject { ["start"] = "2024-01-01T00:00Z" };
        var request = new JsonObject
        {
            ["placementOptionId"] = seller.Shipment(planId, shipmentId).GetProperty("placementOptionId").GetString(),
            ["shipmentTransportationConfigurations"] = new JsonArray(
                new JsonObject { ["shipmentId"] = UnknownShipment, ["readyToShipWindow"] = ready }),
        };
        Assert.Equal(
            "The requested shipmentId does not exist under the provided placement option.",
            seller.Post($"/inboundPlans/{planId}/transportationOptions", request).Error.Message);
    }

    [Fact]
    public void The_old_version_rejects_with_one_message_and_the_reason_as_details() => Assert.Equal(
        (
            400,
            "Invalid Input",
            "Data is invalid. Please check.",
            "Value BADSHIPMENT for parameter QueryType is invalid. Reason: InvalidValue."),
        seller.GetV0("/shipments?MarketplaceId=ATVPDKIKX0DER&QueryType=BADSHIPMENT").Error);

    [Fact]
    public void A_body_that_is_not_json_is_an_unsupported_media_type() => Assert.Equal(
        415, counter.Send("POST", InboundSeller.Api + "/inboundPlans", "<plan/>", "application/xml").Status);

    // A path to what does not exist.
    private static string Fill(string path) => path
        .Replace("{inboundPlanId}", Unknown)
        .Replace("{shipmentId}", UnknownShipment)
        .Replace("{", "")
        .Replace("}", "");

    private (string PlanId, string ShipmentId) Prepare()
    {
        var prep = new JsonObject
        {
            ["msku"] = InboundSeller.Mug,
            ["prepCategory"] = "FRAGILE",
            ["prepTypes"] = new JsonArray("ITEM_BUBBLEWRAP"),
        };
        seller.Done(seller.Post(
            "/items/prepDetails", new JsonObject { ["marketplaceId"] = InboundSeller.Us, ["mskuPrepDetails"] = new JsonArray(prep) }));
        seller.Get($"/items/prepDetails?marketplaceId={InboundSeller.Us}&mskus={InboundSeller.Mug},{InboundSeller.Lamp}");
        var body = InboundSeller.PlanBody((InboundSeller.Mug, 8), ("TENT-2P-LIGHT", 2));
        body["items"]![0]!["expiration"] = "2030-01-31";
        body["items"]![0]!["manufacturingLotCode"] = "LOT-1";
        var planId = seller.Create(body);
        seller.Get("/inboundPlans?status=ACTIVE&pageSize=1");
        seller.Put($"/inboundPlans/{planId}/name", new JsonObject { ["name"] = "Winter" });
        seller.Get($"/inboundPlans/{planId}/items?pageSize=1");
        var groupId = PackGroup(planId);
        seller.Get($"/inboundPlans/{planId}/packingGroups/{groupId}/items");
        seller.Get($"/inboundPlans/{planId}/packingGroups/{groupId}/boxes");
        seller.Get($"/inboundPlans/{planId}/boxes");
        return (planId, seller.Place(planId)[0]);
    }

    private string PackGroup(string planId)
    {
        var path = $"/inboundPlans/{planId}/packingOptions";
        seller.Done(seller.Post(path));
        var option = seller.List(path, "packingOptions")[0];
        seller.Done(seller.Post($"{path}/{option.GetProperty("packingOptionId").GetString()}/confirmation"));
        var box = InboundSeller.Box(2, 3, (InboundSeller.Mug, 4), ("TENT-2P-LIGHT", 1));
        box["items"]![0]!["expiration"] = "2030-01-31";
        box["items"]![0]!["manufacturingLotCode"] = "LOT-1";
        var groupId = option.GetProperty("packingGroups")[0].GetString()!;
        var grouping = new JsonObject { ["packingGroupId"] = groupId, ["boxes"] = new JsonArray(box) };
        seller.Done(seller.Post(
            $"/inboundPlans/{planId}/packingInformation", new JsonObject { ["packageGroupings"] = new JsonArray(grouping) }));
        return groupId;
    }

    private void Send(string planId, string shipmentId)
    {
        var shipment = $"/inboundPlans/{planId}/shipments/{shipmentId}";
        seller.Put(shipment + "/name", new JsonObject { ["name"] = "Winter 1" });
        seller.Done(seller.Put(shipment + "/sourceAddress", new JsonObject { ["address"] = InboundSeller.Address() }));
        seller.GenerateTransport(planId, [shipmentId], configuration =>
        {
            configuration["contactInformation"] = new JsonObject { ["name"] = "A. Clerk", ["phoneNumber"] = "206-555-0100" };
            configuration["freightInformation"] = new JsonObject
            {
                ["freightClass"] = "FC_50",
                ["declaredValue"] = new JsonObject { ["code"] = "USD", ["amount"] = 500 },
            };
            configuration["pallets"] = new JsonArray(new JsonObject { ["quantity"] = 1, ["stackability"] = "STACKABLE" });
        });
        seller.ConfirmWindow(planId, shipmentId);
        seller.Done(seller.ConfirmTransport(
            planId, (shipmentId, seller.Transport(planId, shipmentId, "AMAZON_PARTNERED_CARRIER", "FREIGHT_LTL"))));
        seller.Get($"/inboundPlans/{planId}/pallets");
        seller.Get(shipment + "/pallets");
        seller.Get(shipment + "/items");
        seller.Get(shipment + "/boxes");
    }

    private void Change(string planId, string shipmentId)
    {
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/contentUpdatePreviews";
        seller.Done(seller.Post(path, new JsonObject
        {
            ["items"] = InboundSeller.Items((InboundSeller.Mug, 5)),
            ["boxes"] = new JsonArray(InboundSeller.Box(1, 3, (InboundSeller.Mug, 5))),
        }));
        var id = seller.List(path, "contentUpdatePreviews")[0].GetProperty("contentUpdatePreviewId").GetString();
        seller.Get($"{path}/{id}");
        seller.Done(seller.Post($"{path}/{id}/confirmation"));
        seller.Done(seller.Put(
            $"/inboundPlans/{planId}/shipments/{shipmentId}/trackingDetails",
            new JsonObject
            {
                ["trackingDetails"] = new JsonObject
                {
                    ["ltlTrackingDetail"] = new JsonObject
                    {
                        ["freightBillNumber"] = new JsonArray("PRO-1"),
                        ["billOfLadingNumber"] = "BOL-1",
                    },
                },
            }));
        seller.Plan(planId);
        seller.Shipment(planId, shipmentId);
        seller.Post("/items/labels", new JsonObject
        {
            ["marketplaceId"] = InboundSeller.Us,
            ["labelType"] = "STANDARD_FORMAT",
            ["pageType"] = "A4_21",
            ["mskuQuantities"] = new JsonArray(new JsonObject { ["msku"] = InboundSeller.Mug, ["quantity"] = 3 }),
        });
    }

    private void ReadOld(string planId, string shipmentId)
    {
        var confirmation = seller.ConfirmationId(planId, shipmentId);
        seller.GetV0($"/shipments/{confirmation}/labels?PageType=PackageLabel_Letter_2&LabelType=PALLET&NumberOfPallets=1");
        seller.GetV0($"/shipments/{confirmation}/billOfLading");
        seller.GetV0($"/shipments/{confirmation}/items");
        seller.GetV0($"/shipments?MarketplaceId={InboundSeller.Us}&QueryType=SHIPMENT&ShipmentIdList={confirmation}");
        seller.GetV0($"/shipmentItems?MarketplaceId={InboundSeller.Us}&QueryType=DATE_RANGE"
            + "&LastUpdatedAfter=2000-01-01T00:00:00Z&LastUpdatedBefore=2100-01-01T00:00:00Z");
        seller.GetV0($"/prepInstructions?ShipToCountryCode=US&SellerSKUList={InboundSeller.Mug},NO-SUCH&ASINList=B0WLKKH4DC,B000000000");
        counter.Service.StepClock(TimeSpan.FromDays(10));
        seller.Plan(planId);
        seller.Shipment(planId, shipmentId);
        seller.GetV0($"/shipments?MarketplaceId={InboundSeller.Us}&QueryType=SHIPMENT&ShipmentStatusList=CLOSED,WORKING");
        var other = seller.Create((InboundSeller.Mug, 1));
        seller.Done(seller.Put($"/inboundPlans/{other}/cancellation"));
    }

    private void Reject()
    {
        foreach (var operation in ApiFacts.Inbound20240320.Operations.Where(operation => !NotImplemented.Contains(operation.OperationId)))
        {
            var query = operation.OperationId == "listInboundPlans" ? "?status=badStatus" : "";
            seller.Send(operation.Method, Fill(operation.Path) + query, operation.Method == "GET" ? null : new JsonObject());
        }

        foreach (var operation in ApiFacts.InboundV0.Operations)
        {
            seller.GetV0(operation.Path[InboundSeller.V0.Length..].Replace("{shipmentId}", "BADVALUE"));
        }
    }
}
