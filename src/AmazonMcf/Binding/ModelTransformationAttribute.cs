namespace AmazonMcf.Binding;

/// <summary>Converts hashtables and objects with the same members to model objects, one or a list.</summary>
/// <param name="type">The model type, or the element type of an array parameter.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ModelTransformationAttribute(Type type) : InputTransformationAttribute
{
    /// <summary>The model type.</summary>
    public Type Type { get; } = type;

    /// <summary>Whether the parameter accepts a list. Default: false.</summary>
    public bool IsList { get; set; }

    /// <inheritdoc />
    protected override object? Transform(object? value)
    {
        // PowerShell itself says of which parameter the argument is null.
        if (value is null)
        {
            return null;
        }

        if (!IsList)
        {
            return ModelBinder.Convert(Type, value);
        }

        var list = (System.Collections.IList)ModelBinder.Convert(typeof(List<>).MakeGenericType(Type), value)!;
        var array = Array.CreateInstance(Type, list.Count);
        list.CopyTo(array, 0);
        return array;
    }
}
