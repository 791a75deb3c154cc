using System.Globalization;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Checks;

/// <summary>
/// Rejects values that are out of range, too long or in no list (InvalidValue). Source: the definitions of Fulfillment Inbound 2024-03-20.
/// </summary>
internal static class BodyValues
{
    private const int MostItems = 2000;
    private const int MostUnits = 500_000;
    private const int MostBoxes = 5000;
    private const int MostBoxesOfAKind = 10_000;
    private const int SkuLength = 255;
    private const int LotLength = 256;
    private const int EmailLength = 1024;
    private const int NameLength = 50;
    private const int PhoneLength = 20;
    private const decimal MostMeasure = 100_000m;
    private const string Provided = "BOX_CONTENT_PROVIDED";

    private static readonly string[] Owners = ["AMAZON", "SELLER", "NONE"];
    private static readonly string[] Sources = [Provided, "MANUAL_PROCESS", "BARCODE_2D"];
    private static readonly string[] LengthUnits = ["IN", "CM"];
    private static readonly string[] WeightUnits = ["LB", "KG"];

    public static void Items(IReadOnlyCollection<ItemInput> items)
    {
        Count(items.Count, MostItems, "Items");
        foreach (var item in items)
        {
            Values.Text(item.Msku, "Msku", SkuLength);
            Range(item.Quantity, 1, MostUnits, "Quantity");
            Values.OneOf(item.LabelOwner, "LabelOwner", Owners);
            Values.OneOf(item.PrepOwner, "PrepOwner", Owners);
            Values.Text(item.ManufacturingLotCode, "ManufacturingLotCode", LotLength);
            Date(item.Expiration);
        }

        var twice = items.GroupBy(item => (item.Msku, item.Expiration, item.ManufacturingLotCode)).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw ServiceErrors.InvalidValue(twice.Key.Msku, "Items.Msku");
        }
    }

    public static void Boxes(IReadOnlyCollection<BoxInput> boxes)
    {
        foreach (var box in boxes)
        {
            Box(box.ContentInformationSource, box.Quantity, box.Dimensions, box.Weight, box.Items);
        }

        Count(boxes.Sum(box => (long)box.Quantity!.Value), MostBoxes, "Boxes");
    }

    public static void Boxes(IReadOnlyCollection<BoxUpdateInput> boxes)
    {
        foreach (var box in boxes)
        {
            Box(box.ContentInformationSource, box.Quantity, box.Dimensions, box.Weight, box.Items);
        }

        Count(boxes.Sum(box => (long)box.Quantity!.Value), MostBoxes, "Boxes");
    }

    public static void Pallets(IEnumerable<PalletInput> pallets)
    {
        foreach (var pallet in pallets)
        {
            Range(pallet.Quantity, 1, MostBoxesOfAKind, "Quantity");
            Values.OneOf(pallet.Stackability, "Stackability", ["STACKABLE", "NON_STACKABLE"]);
            Size(pallet.Dimensions);
            Mass(pallet.Weight);
        }
    }

    public static void Contact(ContactInformation? contact)
    {
        Values.Text(contact?.Name, "Name", NameLength);
        Values.Text(contact?.PhoneNumber, "PhoneNumber", PhoneLength);
        Values.Text(contact?.Email, "Email", EmailLength);
    }

    public static void Address(AddressInput address)
    {
        Values.Text(address.Name, "Name", NameLength);
        Values.Text(address.AddressLine1, "AddressLine1", 180);
        Values.Text(address.AddressLine2, "AddressLine2", 60);
        Values.Text(address.CompanyName, "CompanyName", 50);
        Values.Text(address.DistrictOrCounty, "DistrictOrCounty", 50);
        Values.Text(address.City, "City", 30);
        Values.Text(address.StateOrProvinceCode, "StateOrProvinceCode", 64);
        Values.Text(address.PostalCode, "PostalCode", 32);
        Values.Text(address.PhoneNumber, "PhoneNumber", PhoneLength);
        Values.Text(address.Email, "Email", EmailLength);
        Values.Country(address.CountryCode, "CountryCode");
    }

    /// <summary>Rejects a number outside a range.</summary>
    public static void Range(int? value, int least, int most, string name)
    {
        if (value < least || value > most)
        {
            throw ServiceErrors.InvalidValue(value.Value.ToString(CultureInfo.InvariantCulture), name);
        }
    }

    /// <summary>Rejects a list that is too long.</summary>
    public static void Count(long count, int most, string name)
    {
        if (count > most)
        {
            throw ServiceErrors.InvalidValue(count.ToString(CultureInfo.InvariantCulture), name);
        }
    }

    private static void Box(string? source, int? quantity, Dimensions? size, Weight? weight, List<ItemInput>? items)
    {
        Values.OneOf(source, "ContentInformationSource", Sources);
        Range(quantity, 1, MostBoxesOfAKind, "Quantity");
        Size(size);
        Mass(weight);
        Items(items ?? []);
        if (items?.Count > 0 != (source == Provided))
        {
            throw ServiceErrors.InvalidValue(source, "ContentInformationSource");
        }
    }

    private static void Size(Dimensions? size)
    {
        Values.OneOf(size?.UnitOfMeasurement, "UnitOfMeasurement", LengthUnits);
        Measure(size?.Length, "Length");
        Measure(size?.Width, "Width");
        Measure(size?.Height, "Height");
    }

    private static void Mass(Weight? weight)
    {
        Values.OneOf(weight?.Unit, "Unit", WeightUnits);
        Measure(weight?.Value, "Weight");
    }

    // The description says 0 to 100,000 and means that 0 is not a measure.
    private static void Measure(decimal? value, string name)
    {
        if (value is <= 0 or > MostMeasure)
        {
            throw ServiceErrors.InvalidValue(value.Value.ToString(CultureInfo.InvariantCulture), name);
        }
    }

    private static void Date(string? date)
    {
        const DateTimeStyles Styles = DateTimeStyles.None;
        if (date is not null && !DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, Styles, out _))
        {
            throw ServiceErrors.InvalidValue(date, "Expiration");
        }
    }
}
