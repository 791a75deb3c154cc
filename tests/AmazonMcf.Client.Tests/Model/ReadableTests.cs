using System.Collections;

namespace AmazonMcf.Model;

/// <summary>Export-Csv writes the text of a value, so every list and part of an object must have one.</summary>
public sealed class ReadableTests
{
    public static TheoryData<string> ListProperties =>
    [
        .. from type in typeof(McfOrder).Assembly.GetExportedTypes()
           where type.Namespace == "AmazonMcf.Model" && type.GetConstructor(Type.EmptyTypes) is not null
           from property in type.GetProperties()
           where property.CanWrite && property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
           where property.Name != "AdditionalData" && property.PropertyType.IsGenericType
           select type.Name + "." + property.Name,
    ];

    [Theory]
    [MemberData(nameof(ListProperties))]
    public void A_list_is_readable_whoever_set_it(string name)
    {
        var type = typeof(McfOrder).Assembly.GetType("AmazonMcf.Model." + name.Split('.')[0])!;
        var property = type.GetProperty(name.Split('.')[1])!;
        var target = Activator.CreateInstance(type)!;
        Assert.DoesNotContain("System.", property.GetValue(target)?.ToString() ?? "", StringComparison.Ordinal);

        var isTable = property.PropertyType.GetGenericArguments().Length == 2;
        var plain = isTable
            ? new Dictionary<string, string> { ["k"] = "v" }
            : Activator.CreateInstance(typeof(List<>).MakeGenericType(property.PropertyType.GetGenericArguments()[0]));
        property.SetValue(target, plain);
        Assert.Equal(isTable ? "k=v" : "", property.GetValue(target)!.ToString());
    }

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
