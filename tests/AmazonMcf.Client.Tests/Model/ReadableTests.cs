using System.Collections;
using System.Reflection;

namespace AmazonMcf.Model;

/// <summary>Export-Csv writes the text of a value, so every list and part of an object must have one.</summary>
public sealed class ReadableTests
{
    public static TheoryData<string> ListProperties =>
    [
        .. from type in typeof(McfOrder).Assembly.GetExportedTypes()
           where type.Namespace == "AmazonMcf.Model" && !type.IsGenericType && type.GetConstructor(Type.EmptyTypes) is not null
           from property in type.GetProperties()
           where property.CanWrite && property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
           where property.Name != "AdditionalData" && (property.PropertyType.IsGenericType || IsTable(property.PropertyType))
           select type.Name + "." + property.Name,
    ];

    public static TheoryData<string> ChangeableListProperties =>
    [
        .. ((IEnumerable<object[]>)ListProperties).Select(row => (string)row[0])
            .Where(name => !IsReadOnly(Find(name).Property.PropertyType)),
    ];

    [Theory]
    [MemberData(nameof(ListProperties))]
    public void A_list_is_readable_whoever_set_it(string name)
    {
        var (type, property) = Find(name);
        var target = Activator.CreateInstance(type)!;
        Assert.DoesNotContain("System.", property.GetValue(target)?.ToString() ?? "", StringComparison.Ordinal);

        var isTable = IsTable(property.PropertyType);
        var plain = isTable
            ? new McfDictionary { ["k"] = "v" }
            : Activator.CreateInstance(ListFor(property.PropertyType));
        property.SetValue(target, plain);
        Assert.Equal(isTable ? "k=v" : "", property.GetValue(target)!.ToString());
    }

    /// <summary>The list that an object is given is the list that it has: nothing that is added to it later is lost.</summary>
    [Theory]
    [MemberData(nameof(ChangeableListProperties))]
    public void A_list_that_can_be_changed_is_kept(string name)
    {
        var (type, property) = Find(name);
        var (target, list) = (Activator.CreateInstance(type)!, Activator.CreateInstance(property.PropertyType)!);
        property.SetValue(target, list);

        Assert.True(IsTable(property.PropertyType) || property.PropertyType.GetGenericTypeDefinition() == typeof(McfCollection<>));
        Assert.Same(list, property.GetValue(target));
    }

    [Fact]
    public void Items_that_are_added_to_a_list_are_items_of_the_order()
    {
        var order = new McfOrderRequest();
        (order.FeatureConstraints ??= []).Add(new McfFeatureSetting { FeatureName = "BLANK_BOX" });
        var emails = new McfCollection<string> { "a@example.com" };
        order.NotificationEmails = emails;
        emails.Add("b@example.com");
        order.Items.Add(new McfOrderRequestItem { SellerSku = "MUG", Quantity = 2 });

        Assert.Equal("BLANK_BOX", Assert.Single(order.FeatureConstraints).FeatureName);
        Assert.Equal(["a@example.com", "b@example.com"], order.NotificationEmails);
        Assert.Equal("a@example.com; b@example.com", order.NotificationEmails.ToString());
        Assert.Equal("2 x MUG", order.Items.ToString());
    }

    [Fact]
    public void Entries_that_are_added_to_a_dictionary_are_entries_of_the_order()
    {
        var columns = new McfDictionary(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Gift"] = "no" });
        var order = new McfOrderRequest { AdditionalColumns = columns };
        columns["gift"] = "yes";
        (order.AdditionalColumns ??= []).Add("Note", "blue");

        Assert.Equal("Gift=yes; Note=blue", order.AdditionalColumns.ToString());
        Assert.Equal("Gift=yes; Note=blue", ModelCopy.Of(order).AdditionalColumns!.ToString());
        Assert.NotSame(columns, ModelCopy.Of(order).AdditionalColumns);
    }

    private static (Type Type, PropertyInfo Property) Find(string name)
    {
        var type = typeof(McfOrder).Assembly.GetType("AmazonMcf.Model." + name.Split('.')[0])!;
        return (type, type.GetProperty(name.Split('.')[1])!);
    }

    private static bool IsTable(Type type) => type == typeof(McfDictionary);

    private static bool IsReadOnly(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static Type ListFor(Type type) =>
        IsReadOnly(type) ? typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]) : type;

    [Theory]
    [InlineData(typeof(McfOrder))]
    [InlineData(typeof(McfOrderRequest))]
    [InlineData(typeof(McfOrderResult))]
    [InlineData(typeof(McfPreview))]
    [InlineData(typeof(McfShipment))]
    [InlineData(typeof(McfTracking))]
    [InlineData(typeof(McfReturn))]
    [InlineData(typeof(McfCallRecord))]
    public void A_part_of_an_object_has_a_text(Type type)
    {
        var silent = from property in type.GetProperties()
                     from part in property.PropertyType.GetGenericArguments().Append(property.PropertyType)
                     where part.IsClass && part.Assembly.GetName().Name is "AmazonMcf.Client" or "SellingPartner"
                     where part.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType == typeof(object)
                     select property.Name;
        Assert.Empty(silent);
    }
}
