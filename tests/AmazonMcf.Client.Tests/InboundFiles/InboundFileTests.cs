using AmazonMcf.Errors;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Tests.Selling;

namespace AmazonMcf.Tests.InboundFiles;

/// <summary>The files of inbound plans: the units, and the tracking numbers of boxes.</summary>
public class InboundFileTests
{
    [Fact]
    public void Units_are_read_with_their_row()
    {
        using var file = new TemporaryTable(
            "Seller SKU;Qty;Expiration Date;Lot Code;Label Owner;Note\nA;12;2027-11-30;L1;AMAZON;x\n\nB;3.0;;;;\n");

        var items = InboundItemFile.Read(file.Path);

        Assert.Equal([("A", 12, 2), ("B", 3, 4)], items.Select(item => (item.Msku, item.Quantity!.Value, item.Row!.Value)));
        Assert.Equal(new DateTime(2027, 11, 30, 0, 0, 0, DateTimeKind.Utc), items[0].Expiration);
        Assert.Equal(("L1", "AMAZON", file.Path), (items[0].ManufacturingLotCode, items[0].LabelOwner, items[0].Path));
        Assert.Equal((null, null, null), (items[1].Expiration, items[1].LabelOwner, items[1].PrepOwner));
    }

    [Theory]
    [InlineData("Msku,Quantity\nA,0\n", 2, "Quantity", "0", "must be a whole number, 1 or more.")]
    [InlineData("Msku,Quantity\nA,\n", 2, "Quantity", null, "is required.")]
    [InlineData("Msku,Quantity\n,4\n", 2, "Msku", null, "is required.")]
    [InlineData("Msku,Quantity,Expiration\nA,4,30.11.2027\n", 2, "Expiration", "30.11.2027", "must be a date in the form")]
    [InlineData("Msku,Quantity\nA,4,5\n", 2, null, null, "must have 2 cells like the header.")]
    [InlineData("Msku,Amount\nA,4\n", 1, null, null, "is required. The columns are Msku and Quantity")]
    [InlineData("Msku,Quantity\n", 1, null, null, "must be followed by 1 to 2000 rows.")]
    public void An_error_names_row_column_value_and_rule(string text, int row, string? column, string? value, string rule)
    {
        using var file = new TemporaryTable(text);

        var error = Assert.Single(Assert.Throws<McfValidationException>(() => InboundItemFile.Read(file.Path)).ValidationErrors);

        Assert.Equal((row, column, value), (error.Row, error.Column, error.Value));
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_has_at_most_2000_rows()
    {
        using var most = new TemporaryTable("Msku,Quantity\n" + string.Concat(Enumerable.Range(1, 2000).Select(i => $"A{i},1\n")));
        using var more = new TemporaryTable("Msku,Quantity\n" + string.Concat(Enumerable.Range(1, 2001).Select(i => $"A{i},1\n")));

        Assert.Equal(2000, InboundItemFile.Read(most.Path).Count);
        Assert.Throws<McfValidationException>(() => InboundItemFile.Read(more.Path));
    }

    [Fact]
    public void Tracking_numbers_are_read_by_box()
    {
        using var file = new TemporaryTable("Box ID,Tracking Number,Weight\nB1,1Z1,3\nb2,1Z2,\n");

        var numbers = TrackingFile.Read(file.Path);

        Assert.Equal(("1Z1", "1Z2"), (numbers["b1"], numbers["B2"]));
    }

    [Theory]
    [InlineData("BoxId,TrackingId\nB1,\n", "must have a box ID and a tracking number.")]
    [InlineData("BoxId,TrackingId\nB1,1Z1\nb1,1Z2\n", "must not repeat a box.")]
    [InlineData("BoxId,Number\nB1,1Z1\n", "is required. The columns of a tracking file")]
    public void Incomplete_tracking_numbers_are_errors(string text, string rule)
    {
        using var file = new TemporaryTable(text);

        var error = Assert.Single(Assert.Throws<McfValidationException>(() => TrackingFile.Read(file.Path)).ValidationErrors);

        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120, 40, "3x40")]
    [InlineData(121, 40, "3x40 1x1")]
    [InlineData(39, 40, "1x39")]
    [InlineData(0, 40, "")]
    public void Units_are_packed_into_full_boxes_and_one_with_the_rest(int units, int perBox, string expected)
    {
        var item = new McfInboundRequestItem { Msku = "A", Quantity = units, PrepOwner = "SELLER", ManufacturingLotCode = "L1" };

        var boxes = EvenBoxes.Pack(item, new() { Length = 1, Width = 2, Height = 3, Weight = 4 }, perBox, "sh1", null).ToList();

        Assert.Equal(expected, string.Join(" ", boxes.Select(box => $"{box.Quantity}x{box.Items[0].Quantity}")));
        Assert.All(boxes, box => Assert.Equal(("sh1", 4m, "L1"), (box.ShipmentId, box.Weight, box.Items[0].ManufacturingLotCode)));
    }
}
