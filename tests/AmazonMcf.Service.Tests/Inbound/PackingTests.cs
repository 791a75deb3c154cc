using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>Packing options, groups and boxes.</summary>
public sealed class PackingTests : IDisposable
{
    private const string HeavySku = "TENT-2P-LIGHT";

    private readonly Counter counter = new();
    private readonly InboundSeller seller;

    public PackingTests() => seller = new InboundSeller(counter);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Items_of_one_kind_are_packed_together()
    {
        Assert.Single(Options(seller.Create((InboundSeller.Mug, 6), (InboundSeller.Lamp, 1))));
    }

    [Fact]
    public void A_confirmed_option_makes_its_groups_and_the_other_one_expires()
    {
        var planId = seller.Create((InboundSeller.Mug, 6), (HeavySku, 2));
        var options = Options(planId);
        Assert.Equal([1, 2], options.Select(option => option.GetProperty("packingGroups").GetArrayLength()));
        Assert.Empty(options[0].GetProperty("discounts").EnumerateArray());
        Assert.Single(options[1].GetProperty("discounts").EnumerateArray());

        Confirm(planId, options[1]);
        Assert.Equal(["EXPIRED", "ACCEPTED"], List(planId).Select(option => option.GetProperty("status").GetString()));
        var groups = options[1].GetProperty("packingGroups").EnumerateArray().Select(group => group.GetString()!).ToList();
        Assert.Equal([HeavySku], Skus(planId, groups[0]));
        Assert.Equal([InboundSeller.Mug], Skus(planId, groups[1]));
        Assert.Equal(
            (400, "BadRequest", "The inbound plan is not in a valid state to generate packing options.", ""),
            seller.Post($"/inboundPlans/{planId}/packingOptions").Error);
    }

    [Fact]
    public void Boxes_of_a_group_go_to_the_fulfillment_centers_whole()
    {
        var planId = seller.Create((InboundSeller.Mug, 6), (InboundSeller.Lamp, 2));
        var option = Options(planId)[0];
        Confirm(planId, option);
        var groupId = option.GetProperty("packingGroups")[0].GetString()!;
        var (mugs, lamps) = (InboundSeller.Box(2, 3, (InboundSeller.Mug, 3)), InboundSeller.Box(1, 5, (InboundSeller.Lamp, 2)));
        seller.Done(Pack(planId, groupId, mugs, lamps));
        Assert.Equal(3, seller.List($"/inboundPlans/{planId}/packingGroups/{groupId}/boxes", "boxes").Count);

        var shipments = seller.Place(planId, 3);
        Assert.All(shipments, id => Assert.Single(Boxes(planId, id)));
        Assert.Equal(["3 MUG-ENAMEL-BLUE", "3 MUG-ENAMEL-BLUE", "2 LAMP-DESK-OAK"], shipments.Select(id => Items(planId, id)));
        Assert.Equal(3, seller.List($"/inboundPlans/{planId}/boxes", "boxes").Count);
    }

    [Fact]
    public void Boxes_with_other_content_than_the_group_are_a_problem()
    {
        var planId = seller.Create((InboundSeller.Mug, 6));
        var option = Options(planId)[0];
        Confirm(planId, option);
        var groupId = option.GetProperty("packingGroups")[0].GetString()!;
        var problems = seller.Failed(Pack(planId, groupId, InboundSeller.Box(1, 3, (InboundSeller.Mug, 5))));
        Assert.Equal(
            $"ERROR: Package group {groupId} did not contain expected items and/or quantities.", Assert.Single(problems).Message);
        Assert.Empty(seller.List($"/inboundPlans/{planId}/packingGroups/{groupId}/boxes", "boxes"));
    }

    [Fact]
    public void A_shipment_is_packed_after_the_placement_and_a_heavy_box_is_a_warning()
    {
        var planId = seller.Create((InboundSeller.Mug, 8));
        var shipmentId = seller.Place(planId)[0];
        var packed = seller.Pack(planId, shipmentId, InboundSeller.Box(2, 24, (InboundSeller.Mug, 4)));
        seller.Done(packed);
        var problem = Assert.Single(seller.Status(packed).GetProperty("operationProblems").EnumerateArray());
        Assert.Equal("WARNING", problem.GetProperty("severity").GetString());
        var boxes = Boxes(planId, shipmentId);
        Assert.Equal([4, 4], boxes.Select(box => box.GetProperty("items")[0].GetProperty("quantity").GetInt32()));
        Assert.All(boxes, box => Assert.False(box.TryGetProperty("boxId", out _)));
    }

    [Theory]
    [InlineData("BARCODE_2D", true)]
    [InlineData("BOX_CONTENT_PROVIDED", false)]
    public void The_source_of_the_content_says_whether_there_are_items(string source, bool hasItems)
    {
        var planId = seller.Create((InboundSeller.Mug, 4));
        var shipmentId = seller.Place(planId)[0];
        var box = InboundSeller.Box(1, 3, (InboundSeller.Mug, 4));
        box["contentInformationSource"] = source;
        if (!hasItems)
        {
            box.Remove("items");
        }

        Assert.Equal(400, seller.Pack(planId, shipmentId, box).Status);
    }

    private IReadOnlyList<JsonElement> Options(string planId)
    {
        seller.Done(seller.Post($"/inboundPlans/{planId}/packingOptions"));
        return List(planId);
    }

    private IReadOnlyList<JsonElement> List(string planId) => seller.List($"/inboundPlans/{planId}/packingOptions", "packingOptions");

    private void Confirm(string planId, JsonElement option) => seller.Done(
        seller.Post($"/inboundPlans/{planId}/packingOptions/{option.GetProperty("packingOptionId").GetString()}/confirmation"));

    private TestResponse Pack(string planId, string groupId, params JsonObject[] boxes) => seller.Post(
        $"/inboundPlans/{planId}/packingInformation",
        new JsonObject
        {
            ["packageGroupings"] = new JsonArray(
                new JsonObject { ["packingGroupId"] = groupId, ["boxes"] = new JsonArray([.. boxes]) }),
        });

    private IReadOnlyList<JsonElement> Boxes(string planId, string shipmentId) =>
        seller.List($"/inboundPlans/{planId}/shipments/{shipmentId}/boxes", "boxes");

    private string Items(string planId, string shipmentId) => string.Join(
        ", ",
        seller.List($"/inboundPlans/{planId}/shipments/{shipmentId}/items", "items")
            .Select(item => $"{item.GetProperty("quantity")} {item.GetProperty("msku")}"));

    private IEnumerable<string> Skus(string planId, string groupId) =>
        seller.List($"/inboundPlans/{planId}/packingGroups/{groupId}/items", "items").Select(item => item.GetProperty("msku").GetString()!);
}
