using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace SellingPartner;

/// <summary>The description of an API for the transport. Every <see cref="ApiOperation"/> refers to its API.</summary>
public sealed class ApiDescription
{
    private static readonly string[] Envelope = ["payload", "pagination", "errors"];

    private readonly Lazy<IReadOnlyList<ApiOperation>> operations;

    /// <summary>Describes an API.</summary>
    /// <param name="name">The name in Amazon's model.</param>
    /// <param name="version">The version in Amazon's model.</param>
    /// <param name="basePath">The start of every path.</param>
    /// <param name="operations">Returns the operations; called on first use, because each operation refers to this object.</param>
    /// <param name="errors">Creates the exceptions.</param>
    internal ApiDescription(string name, string version, string basePath, Func<IReadOnlyList<ApiOperation>> operations, ApiErrors errors)
    {
        (Name, Version, BasePath, Errors) = (name, version, basePath, errors);
        this.operations = new(operations);
    }

    /// <summary>The name in Amazon's model.</summary>
    public string Name { get; }

    /// <summary>The version in Amazon's model, for example <c>2020-07-01</c>.</summary>
    public string Version { get; }

    /// <summary>The start of every path, from the root of the host.</summary>
    public string BasePath { get; }

    /// <summary>The operations, in the order of the model.</summary>
    public IReadOnlyList<ApiOperation> Operations => operations.Value;

    /// <summary>The role that an application needs to call the API; null if unknown.</summary>
    public string? Role { get; init; }

    /// <summary>The members of requests and responses whose values are not masked. Default: none.</summary>
    internal ICollection<string> LoggableMembers
    {
        get;
        init
        {
            field = value;
            Mask = new BodyMask(value);
        }
    } = [];

    /// <summary>
    /// The top-level members of successful responses that the model documents, those of errors included. Default: those of an envelope.
    /// </summary>
    internal IReadOnlyList<string> ResponseMembers { get; init; } = Envelope;

    /// <summary>Masks bodies by <see cref="LoggableMembers"/>.</summary>
    internal BodyMask Mask { get; private init; } = new([]);

    /// <summary>Creates the exceptions.</summary>
    internal ApiErrors Errors { get; }

    /// <summary>The same API with other exceptions.</summary>
    /// <param name="errors">Creates the exceptions.</param>
    internal ApiDescription With(ApiErrors errors) => new(Name, Version, BasePath, () => Operations, errors)
    {
        Role = Role,
        LoggableMembers = LoggableMembers,
        ResponseMembers = ResponseMembers,
    };

    /// <summary>Returns the name and the version.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name + " " + Version;
}
