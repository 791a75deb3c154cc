using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace SellingPartner;

/// <summary>All that the transport has to know about an API. Every <see cref="ApiOperation"/> carries the one it belongs to.</summary>
public sealed class ApiDescription
{
    private readonly Lazy<IReadOnlyList<ApiOperation>> operations;

    /// <summary>Describes an API.</summary>
    /// <param name="name">The name in Amazon's model.</param>
    /// <param name="version">The version in Amazon's model.</param>
    /// <param name="basePath">What every path begins with.</param>
    /// <param name="operations">Lists the operations; called when they are first asked for, because each of them refers to this
    /// object.</param>
    /// <param name="errors">Makes the exceptions.</param>
    internal ApiDescription(string name, string version, string basePath, Func<IReadOnlyList<ApiOperation>> operations, ApiErrors errors)
    {
        (Name, Version, BasePath, Errors) = (name, version, basePath, errors);
        this.operations = new(operations);
    }

    /// <summary>The name in Amazon's model.</summary>
    public string Name { get; }

    /// <summary>The version in Amazon's model, for example <c>2020-07-01</c>.</summary>
    public string Version { get; }

    /// <summary>What every path begins with, from the root of the host.</summary>
    public string BasePath { get; }

    /// <summary>The operations, in the order of the model.</summary>
    public IReadOnlyList<ApiOperation> Operations => operations.Value;

    /// <summary>The role that an application needs to call the API; null where none is named.</summary>
    public string? Role { get; init; }

    /// <summary>The members of requests and responses whose values may be shown. Everything else is masked. Default: none.</summary>
    internal ICollection<string> LoggableMembers
    {
        get;
        init
        {
            field = value;
            Mask = new BodyMask(value);
        }
    } = [];

    /// <summary>Masks bodies by <see cref="LoggableMembers"/>.</summary>
    internal BodyMask Mask { get; private init; } = new([]);

    /// <summary>Makes the exceptions.</summary>
    internal ApiErrors Errors { get; }

    /// <summary>The same API with other exceptions.</summary>
    /// <param name="errors">Makes the exceptions.</param>
    internal ApiDescription With(ApiErrors errors) => new(Name, Version, BasePath, () => Operations, errors)
    {
        Role = Role,
        LoggableMembers = LoggableMembers,
    };

    /// <summary>Shows name and version.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name + " " + Version;
}
