using AmazonMcf.Service.Login;
using AmazonMcf.Service.Operations;

namespace AmazonMcf.Service.Http;

/// <summary>Finds the operation a request addresses.</summary>
internal sealed class OperationTable
{
    private readonly List<(IServiceOperation Operation, PathTemplate Template)> entries;

    /// <summary>Makes a table.</summary>
    /// <param name="operations">The operations of the API.</param>
    public OperationTable(IEnumerable<IServiceOperation> operations) => entries =
    [
        .. operations
            .Select(operation => (Operation: operation, Template: new PathTemplate(EmbeddedCredentials.ApiPath + operation.Path)))
            .OrderBy(entry => entry.Template.VariableCount),
    ];

    /// <summary>Finds an operation; fixed segments win over variable ones.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operation with the variable segments of the path; null when there is none.</returns>
    public Route? Find(ServiceRequest request)
    {
        foreach (var (operation, template) in entries)
        {
            if (operation.Method == request.Method && template.Match(request.Path) is { } path)
                return new Route(operation, path);
        }

        return null;
    }
}
