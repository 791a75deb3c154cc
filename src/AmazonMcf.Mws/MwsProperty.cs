using System.Linq.Expressions;
using System.Reflection;

namespace AmazonMcf.Mws;

/// <summary>Turns the property a table names into delegates that read and set it.</summary>
internal static class MwsProperty
{
    public static Func<T, TValue> Getter<T, TValue>(LambdaExpression property) =>
        (Func<T, TValue>)Delegate.CreateDelegate(typeof(Func<T, TValue>), Of(property).GetGetMethod(nonPublic: true)!);

    public static Action<T, TValue> Setter<T, TValue>(LambdaExpression property) =>
        Setter<T, TValue>(Of(property));

    public static Action<T, TValue> Setter<T, TValue>(PropertyInfo property) =>
        (Action<T, TValue>)Delegate.CreateDelegate(typeof(Action<T, TValue>), property.GetSetMethod(nonPublic: true)!);

    private static PropertyInfo Of(LambdaExpression property)
    {
        var body = property.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
        {
            body = conversion.Operand;
        }

        return (PropertyInfo)((MemberExpression)body).Member;
    }
}
