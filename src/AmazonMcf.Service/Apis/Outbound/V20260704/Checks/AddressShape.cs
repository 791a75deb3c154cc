using System.Text.Json;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>A full address: several missing members are one error.</summary>
internal sealed class AddressShape : RequiredShape
{
    /// <inheritdoc/>
    public override void Check(JsonElement value, string prefix) =>
        RequiredMembers.RequireAddress(value, () => ServiceErrors.Missing("Address.CountryCode"));
}
