using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>A seller who sends stock in: makes the calls of a plan, on a clock that is stopped unless it is set otherwise.</summary>
/// <param name="counter">The service.</param>
internal sealed class InboundSeller(Counter counter)
{
    public const string Api = "/inbound/fba/2024-03-20";
    public const string V0 = "/fba/inbound/v0";
    public const string Us = Orders.Us;
    public const string Mug = "MUG-ENAMEL-BLUE";
    public const string Lamp = "LAMP-DESK-OAK";

    /// <summary>Sends the calls; the contract tests hold them against the description.</summary>
    public Func<string, string, JsonNode?, TestResponse> Send { get; init; } =
        (method, path, body) => counter.Send(method, path, body?.ToJsonString());

    public TestResponse Get(string path) => Send("GET", Api + path, null);

    public TestResponse Post(string path, JsonNode? body = null) => Send("POST", Api + path, body);

    public TestResponse Put(string path, JsonNode? body = null) => Send("PUT", Api + path, body);

    public TestResponse GetV0(string path) => Send("GET", V0 + path, null);

    /// <summary>The body of a plan for a marketplace.</summary>
    public static JsonObject PlanBody(params (string Sku, int Units)[] lines) => new()
    {
        ["name"] = "Autumn",
        ["destinationMarketplaces"] = new JsonArray(Us),
        ["sourceAddress"] = Address(),
        ["items"] = Items(lines),
    };

    public static JsonArray Items(params (string Sku, int Units)[] lines) => [.. lines.Select(line => Item(line.Sku, line.Units))];

    public static JsonObject Item(string sku, int units) =>
        new() { ["msku"] = sku, ["quantity"] = units, ["labelOwner"] = "SELLER", ["prepOwner"] = "SELLER" };

    public static JsonObject Address() => new()
    {
        ["name"] = "Test Sender",
        ["addressLine1"] = "1 Example Street",
        ["city"] = "Seattle",
        ["stateOrProvinceCode"] = "WA",
        ["postalCode"] = "98101",
        ["countryCode"] = "US",
        ["phoneNumber"] = "206-555-0100",
    };

    public static JsonObject Box(int count, decimal weight, params (string Sku, int Units)[] lines) => new()
    {
        ["contentInformationSource"] = "BOX_CONTENT_PROVIDED",
        ["quantity"] = count,
        ["weight"] = new JsonObject { ["unit"] = "KG", ["value"] = weight },
        ["dimensions"] = new JsonObject { ["unitOfMeasurement"] = "CM", ["length"] = 40, ["width"] = 30, ["height"] = 20 },
        ["items"] = Items(lines),
    };

    /// <summary>Creates a plan.</summary>
    /// <returns>Its id.</returns>
    public string Create(params (string Sku, int Units)[] lines) => Create(PlanBody(lines));

    public string Create(JsonObject body) => Done(Post("/inboundPlans", body)).GetProperty("inboundPlanId").GetString()!;

    /// <summary>Demands that a call started an operation and that it succeeds.</summary>
    /// <returns>The body of the response to the call.</returns>
    public JsonElement Done(TestResponse response)
    {
        Assert.Equal((202, ""), (response.Status, response.Status == 202 ? "" : response.Text));
        var status = Status(response);
        Assert.Equal(("SUCCESS", ""), (status.GetProperty("operationStatus").GetString(), Errors(status)));
        return response.Json;
    }

    /// <summary>Demands that a call started an operation and that it fails.</summary>
    /// <returns>The codes and messages of its problems.</returns>
    public IReadOnlyList<(string Code, string Message)> Failed(TestResponse response)
    {
        Assert.Equal(202, response.Status);
        var status = Status(response);
        Assert.Equal("FAILED", status.GetProperty("operationStatus").GetString());
        return
        [
            .. status.GetProperty("operationProblems").EnumerateArray()
                .Select(problem => (problem.GetProperty("code").GetString()!, problem.GetProperty("message").GetString()!)),
        ];
    }

    /// <summary>Demands that a call started an operation and that it fails with one problem.</summary>
    /// <returns>The message of the problem.</returns>
    public string Problem(TestResponse response) => Assert.Single(Failed(response)).Message;

    public JsonElement Status(TestResponse response) =>
        Get("/operations/" + response.Json.GetProperty("operationId").GetString()).Json;

    public JsonElement Plan(string planId) => Get("/inboundPlans/" + planId).Json;

    /// <summary>Generates placement options and lists them, that with the fewest shipments first.</summary>
    public IReadOnlyList<JsonElement> Placements(string planId)
    {
        Done(Post($"/inboundPlans/{planId}/placementOptions", new JsonObject()));
        return List($"/inboundPlans/{planId}/placementOptions", "placementOptions");
    }

    /// <summary>Places a plan with a number of shipments.</summary>
    /// <returns>The ids of the shipments.</returns>
    public IReadOnlyList<string> Place(string planId, int shipments = 1)
    {
        var option = Placements(planId).First(option => option.GetProperty("shipmentIds").GetArrayLength() == shipments);
        Done(Post($"/inboundPlans/{planId}/placementOptions/{option.GetProperty("placementOptionId").GetString()}/confirmation"));
        return [.. option.GetProperty("shipmentIds").EnumerateArray().Select(id => id.GetString()!)];
    }

    public IReadOnlyList<JsonElement> List(string path, string member) => [.. Get(path).Json.GetProperty(member).EnumerateArray()];

    public JsonElement Shipment(string planId, string shipmentId) => Get($"/inboundPlans/{planId}/shipments/{shipmentId}").Json;

    public string ShipmentStatus(string planId, string shipmentId) =>
        Shipment(planId, shipmentId).GetProperty("status").GetString()!;

    public string ConfirmationId(string planId, string shipmentId) =>
        Shipment(planId, shipmentId).GetProperty("shipmentConfirmationId").GetString()!;

    /// <summary>Tells in which boxes a shipment is packed.</summary>
    public TestResponse Pack(string planId, string shipmentId, params JsonObject[] boxes) => Post(
        $"/inboundPlans/{planId}/packingInformation",
        new JsonObject
        {
            ["packageGroupings"] = new JsonArray(
                new JsonObject { ["shipmentId"] = shipmentId, ["boxes"] = new JsonArray([.. boxes]) }),
        });

    /// <summary>Generates the transportation options of shipments, ready from now on.</summary>
    public void GenerateTransport(string planId, IEnumerable<string> shipmentIds, Action<JsonObject>? change = null)
    {
        var placement = Shipment(planId, shipmentIds.First()).GetProperty("placementOptionId").GetString();
        var configurations = shipmentIds.Select(id =>
        {
            var configuration = new JsonObject
            {
                ["shipmentId"] = id,
                ["readyToShipWindow"] = new JsonObject { ["start"] = counter.Service.Now.ToString("yyyy-MM-dd'T'HH:mm'Z'", null) },
            };
            change?.Invoke(configuration);
            return (JsonNode)configuration;
        });
        Done(Post(
            $"/inboundPlans/{planId}/transportationOptions",
            new JsonObject
            {
                ["placementOptionId"] = placement,
                ["shipmentTransportationConfigurations"] = new JsonArray([.. configurations]),
            }));
    }

    /// <summary>The statuses of the placement options of a plan.</summary>
    public IEnumerable<string?> PlacementStatuses(string planId) => List($"/inboundPlans/{planId}/placementOptions", "placementOptions")
        .Select(option => option.GetProperty("status").GetString());

    /// <summary>The transportation option of a shipment with a solution and a mode.</summary>
    public JsonElement Transport(string planId, string shipmentId, string solution, string mode = "GROUND_SMALL_PARCEL") =>
        List($"/inboundPlans/{planId}/transportationOptions?pageSize=20&shipmentId={shipmentId}", "transportationOptions")
            .Single(option => option.GetProperty("shippingSolution").GetString() == solution
                && option.GetProperty("shippingMode").GetString() == mode);

    public TestResponse ConfirmTransport(string planId, params (string ShipmentId, JsonElement Option)[] selections) => Post(
        $"/inboundPlans/{planId}/transportationOptions/confirmation",
        new JsonObject
        {
            ["transportationSelections"] = new JsonArray([
                .. selections.Select(selection => new JsonObject
                {
                    ["shipmentId"] = selection.ShipmentId,
                    ["transportationOptionId"] = selection.Option.GetProperty("transportationOptionId").GetString(),
                }),
            ]),
        });

    /// <summary>Confirms the first delivery window of a shipment.</summary>
    public void ConfirmWindow(string planId, string shipmentId)
    {
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/deliveryWindowOptions";
        Done(Post(path));
        var window = List(path, "deliveryWindowOptions")[0].GetProperty("deliveryWindowOptionId").GetString();
        Done(Post($"{path}/{window}/confirmation"));
    }

    /// <summary>Sends all shipments of a plan with the partnered carrier.</summary>
    public void SendWithPartner(string planId, IReadOnlyList<string> shipmentIds)
    {
        GenerateTransport(planId, shipmentIds);
        Done(ConfirmTransport(
            planId, [.. shipmentIds.Select(id => (id, Transport(planId, id, "AMAZON_PARTNERED_CARRIER")))]));
    }

    public TestResponse Track(string planId, string shipmentId, params (string Box, string Number)[] numbers) => Put(
        $"/inboundPlans/{planId}/shipments/{shipmentId}/trackingDetails",
        new JsonObject
        {
            ["trackingDetails"] = new JsonObject
            {
                ["spdTrackingDetail"] = new JsonObject
                {
                    ["spdTrackingItems"] = new JsonArray([
                        .. numbers.Select(entry => new JsonObject { ["boxId"] = entry.Box, ["trackingId"] = entry.Number }),
                    ]),
                },
            },
        });

    /// <summary>The units of a SKU that are with the seller, and those with a carrier.</summary>
    public (int Working, int Shipped) Coming(string sku) => (Units(sku, "inboundWorkingQuantity"), Units(sku, "inboundShippedQuantity"));

    /// <summary>The quantities of a SKU.</summary>
    public JsonElement Inventory(string sku) => counter
        .Get($"/fba/inventory/v1/summaries?details=true&granularityType=Marketplace&granularityId={Us}&marketplaceIds={Us}&sellerSku={sku}")
        .Payload.GetProperty("inventorySummaries")[0];

    public int Units(string sku, string quantity) => Inventory(sku).GetProperty("inventoryDetails").GetProperty(quantity).GetInt32();

    private static string Errors(JsonElement status) => string.Join(
        "; ",
        status.GetProperty("operationProblems").EnumerateArray()
            .Where(problem => problem.GetProperty("severity").GetString() == "ERROR")
            .Select(problem => problem.GetProperty("message").GetString()));
}
