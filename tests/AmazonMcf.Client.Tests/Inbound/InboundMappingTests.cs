using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Contract;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320.Mapping;
using AmazonMcf.Model;
using AmazonMcf.Tests.Mapping;
using InboundJson = AmazonMcf.Inbound.V20240320.Wire.InboundJsonContext;
using InboundV0Json = AmazonMcf.Inbound.V0.Wire.InboundV0JsonContext;

namespace AmazonMcf.Tests.Inbound;

/// <summary>Fills everything that a definition has with values of its own, maps it, and looks for every value on the other side.</summary>
public class InboundMappingTests
{
    private const string Plan = "wf-1";
    private const string Shipment = "sh-1";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly InboundJson Json = InboundJson.Default;

    [Fact]
    public void Nothing_of_options_is_lost()
    {
        AssertLossless("PlacementOption", Type<AmazonMcf.Inbound.V20240320.Wire.PlacementOption>(), o => OptionMapping.ToModel(o, Plan));
        AssertLossless("PackingOption", Type<AmazonMcf.Inbound.V20240320.Wire.PackingOption>(), o => OptionMapping.ToModel(o, Plan));
        AssertLossless(
            "TransportationOption", Type<AmazonMcf.Inbound.V20240320.Wire.TransportationOption>(), o => OptionMapping.ToModel(o, Plan));
        AssertLossless(
            "DeliveryWindowOption",
            Type<AmazonMcf.Inbound.V20240320.Wire.DeliveryWindowOption>(),
            o => OptionMapping.ToModel(o, Plan, Shipment));
        AssertLossless(
            "ContentUpdatePreview", Json.ContentUpdatePreview, preview => OptionMapping.ToModel(preview, Plan, Shipment));
    }

    [Fact]
    public void Nothing_of_plans_is_lost_but_the_options_that_are_not_confirmed()
    {
        AssertLossless("InboundPlanSummary", Type<AmazonMcf.Inbound.V20240320.Wire.InboundPlanSummary>(), PlanMapping.ToModel);
        AssertLossless("InboundPlan", Json.InboundPlan, PlanMapping.ToModel, "packingOptions", "placementOptions", "shipments");
    }

    [Fact]
    public void Nothing_of_shipments_units_and_boxes_is_lost()
    {
        AssertLossless("Shipment", Json.Shipment, shipment => ShipmentMapping.ToModel(shipment, Plan));
        AssertLossless("Item", Type<AmazonMcf.Inbound.V20240320.Wire.Item>(), ItemMapping.ToModel);
        AssertLossless(
            "Item", Type<AmazonMcf.Inbound.V20240320.Wire.Item>(), item => ItemMapping.ToShipmentItem(item, Plan, Shipment));
        AssertLossless("Box", Type<AmazonMcf.Inbound.V20240320.Wire.Box>(), box => BoxMapping.ToModel(box, Plan, Shipment));
    }

    [Fact]
    public void Nothing_that_v0_reports_is_lost()
    {
        var facts = ApiFacts.InboundV0;
        AssertLossless(
            facts,
            "InboundShipmentInfo",
            (JsonTypeInfo<AmazonMcf.Inbound.V0.Wire.InboundShipmentInfo>)InboundV0Json.Default.GetTypeInfo(
                typeof(AmazonMcf.Inbound.V0.Wire.InboundShipmentInfo))!,
            InboundV0Mapping.ToModel);
        AssertLossless(
            facts,
            "InboundShipmentItem",
            (JsonTypeInfo<AmazonMcf.Inbound.V0.Wire.InboundShipmentItem>)InboundV0Json.Default.GetTypeInfo(
                typeof(AmazonMcf.Inbound.V0.Wire.InboundShipmentItem))!,
            InboundV0Mapping.ToModel);
    }

    [Fact]
    public void The_confirmed_options_and_all_shipments_of_a_plan_are_shown()
    {
        var plan = PlanMapping.ToModel(JsonSerializer.Deserialize(
            """
            {"inboundPlanId":"wf-1","packingOptions":[{"packingOptionId":"po-1","status":"OFFERED"},
            {"packingOptionId":"po-2","status":"ACCEPTED"}],"placementOptions":[{"placementOptionId":"pl-1","status":"EXPIRED"},
            {"placementOptionId":"pl-2","status":"ACCEPTED"}],"shipments":[{"shipmentId":"sh-1","status":"WORKING"},
            {"shipmentId":"sh-2","status":"WORKING"}]}
            """,
            Json.InboundPlan)!);

        Assert.Equal(("po-2", "pl-2"), (plan.PackingOptionId, plan.PlacementOptionId));
        Assert.Equal(["sh-1", "sh-2"], plan.ShipmentIds);
    }

    [Theory]
    [InlineData("""[{"value":{"amount":10.5,"code":"USD"}}]""", """[{"value":{"amount":2.25,"code":"USD"}}]""", "8.25 USD")]
    [InlineData("""[{"value":{"amount":0,"code":"USD"}}]""", "[]", "0 USD")]
    [InlineData("[]", "[]", null)]
    [InlineData("""[{"value":{"amount":1,"code":"USD"}}]""", """[{"value":{"amount":1,"code":"CAD"}}]""", null)]
    [InlineData("""[{"value":{"code":"USD"}}]""", "[]", null)]
    public void The_total_of_an_option_is_its_fees_minus_its_discounts(string fees, string discounts, string? total)
    {
        var option = JsonSerializer.Deserialize(
            $$"""{"fees":{{fees}},"discounts":{{discounts}}}""", Type<AmazonMcf.Inbound.V20240320.Wire.PlacementOption>())!;

        Assert.Equal(total, OptionMapping.ToModel(option, Plan).TotalFee?.ToString());
    }

    [Fact]
    public void Boxes_are_sent_by_group_with_their_content()
    {
        var groups = BoxMapping.ToWire(
        [
            new() { PackingGroupId = "pg-1", Length = 1, Width = 2, Height = 3, Weight = 4, Items = [Unit("A")] },
            new() { PackingGroupId = "pg-2", Length = 1, Width = 2, Height = 3, Weight = 4, ContentSource = "barcode_2d" },
            new()
            {
                PackingGroupId = "pg-1",
                Length = 5,
                Width = 6,
                Height = 7,
                DimensionUnit = "cm",
                Weight = 8,
                WeightUnit = "kg",
                Quantity = 9,
                Items = [Unit("B")],
            },
        ]);

        Assert.Equal(["pg-1: 1x1 LB IN A", "pg-1: 9x5 KG CM B", "pg-2: 1x1 LB IN "], groups.SelectMany(group => group.Boxes!.Select(box =>
            $"{group.PackingGroupId}: {box.Quantity}x{box.Dimensions!.Length} {box.Weight!.Unit} {box.Dimensions.UnitOfMeasurement} "
            + string.Join(",", (box.Items ?? []).Select(item => item.Msku)))));
        Assert.Equal("BARCODE_2D", groups[1].Boxes![0].ContentInformationSource);
    }

    private static McfInboundRequestItem Unit(string msku) =>
        new() { Msku = msku, Quantity = 1, LabelOwner = "SELLER", PrepOwner = "NONE" };

    private static JsonTypeInfo<T> Type<T>() => (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))!;

    private static void AssertLossless<TWire, TModel>(
        string definition, JsonTypeInfo<TWire> type, Func<TWire, TModel> map, params string[] notForTheModel) =>
        AssertLossless(ApiFacts.Inbound20240320, definition, type, map, notForTheModel);

    private static void AssertLossless<TWire, TModel>(
        ApiFacts facts, string definition, JsonTypeInfo<TWire> type, Func<TWire, TModel> map, params string[] notForTheModel)
    {
        var filled = new SchemaFiller(facts).Fill(definition);
        var wire = filled.Deserialize(type)!;
        foreach (var member in notForTheModel)
        {
            ((JsonObject)filled).Remove(member);
        }

        var model = JsonSerializer.Serialize(map(wire), Plain);
        Assert.Equal([], SchemaFiller.Leaves(filled).Where(value => !model.Contains(value, StringComparison.Ordinal)));
    }
}
