using System.Text.Json;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>The members that an object must have, and those of the objects in it.</summary>
/// <param name="required">The members, by their names on the wire.</param>
internal class RequiredShape(params string[] required)
{
    /// <summary>The objects in it, or in the list it has, by the member that they are.</summary>
    public IReadOnlyDictionary<string, RequiredShape> Inside { get; init; } = new Dictionary<string, RequiredShape>();

    /// <summary>Rejects a body that lacks a member (MissingParameter, MissingAddressMembers, InvalidValue).</summary>
    public void Check(JsonElement body) => Check(body, "");

    /// <summary>Rejects an object that lacks a member. Values of a wrong type pass: they are rejected when they are read.</summary>
    /// <param name="value">The object, or a list of such objects.</param>
    /// <param name="prefix">What it is in, with a dot behind it; empty for the body itself.</param>
    public virtual void Check(JsonElement value, string prefix)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                Check(element, prefix);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            RequireMembers(value, prefix);
        }
    }

    private void RequireMembers(JsonElement value, string prefix)
    {
        RequiredMembers.Require(value, prefix, required);
        foreach (var name in required)
        {
            if (value.GetProperty(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
            {
                throw ServiceErrors.Missing(prefix + JsonLocation.Pascal(name));
            }
        }

        foreach (var member in Inside)
        {
            if (RequiredMembers.Find(value, member.Key) is { } inner)
            {
                member.Value.Check(inner, prefix + JsonLocation.Pascal(member.Key) + ".");
            }
        }
    }
}
