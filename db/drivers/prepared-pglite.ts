import {
  messages,
  PGlite,
  type PGliteOptions,
  parse,
  protocol,
  type QueryOptions,
  type Results,
  type Transaction,
} from "@electric-sql/pglite";
import { needRoomFor } from "./disk-room.ts";

type Statement = {
  name: string;
  /** Of its parameters, as PostgreSQL numbers types. */
  types: number[];
  /** What the engine says of the result's columns. */
  columns: messages.BackendMessage[];
};

const { serialize } = protocol;
/** Filled with zeros at every start and never given back; the operating system keeps what is read anyway. */
const bufferSize = "32MB";
/** More than the app has forms of statements; lists of ids, which come in any length, add to them. */
const mostStatements = 200;
const repeatable = /^\s*(select|insert|update|delete|with)\b/i;
/** The result's columns have changed; the statement is not there any more. */
const outdated = new Set(["0A000", "26000"]);

/**
 * An embedded database that keeps the statements it has seen, as `prepareStatements` does for a server.
 * PGlite by itself parses and plans each one anew, in six calls into the engine, which takes three times
 * as long as carrying it out.
 */
export class PreparedPglite extends PGlite {
  /** By their text, the one used last at the end. */
  readonly #statements = new Map<string, Statement>();
  #named = 0;
  /** Where it lies on a disk; undefined in memory. */
  readonly #folder: string | undefined;

  constructor(folder: string | undefined, options: PGliteOptions = {}) {
    super({
      ...options,
      dataDir: folder ?? "memory://",
      startParams: [...PGlite.defaultStartParams, "-c", `shared_buffers=${bufferSize}`],
    });
    this.#folder = folder;
  }

  override async query<T>(
    text: string,
    values?: unknown[],
    options?: QueryOptions,
  ): Promise<Results<T>> {
    if (!isRepeatable(text, options)) return super.query(text, values, options);
    await this._checkReady();
    return this._runExclusiveTransaction(() => this.#run<T>(text, values, options));
  }

  /** What holds no values, such as the upkeep. */
  override async exec(text: string, options?: QueryOptions): Promise<Results[]> {
    if (this.#folder) needRoomFor(this.#folder, text);
    return super.exec(text, options);
  }

  override async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return super.transaction((tx) => {
      const { query } = tx;
      tx.query = (text, values, options) =>
        tx.closed || !isRepeatable(text, options)
          ? query(text, values, options)
          : this.#run(text, values, options);
      return work(tx);
    });
  }

  #run<T>(text: string, values: unknown[] = [], options?: QueryOptions): Promise<Results<T>> {
    return this._runExclusiveQuery(async () => {
      if (this.#folder) needRoomFor(this.#folder, text);
      const kept = this.#recall(text);
      try {
        return await this.#execute<T>(kept ?? (await this.#prepare(text)), values, options);
      } catch (error) {
        if (!kept || !isOutdated(error)) throw error;
        await this.#drop(text, kept);
        if (this.isInTransaction()) throw error;
        return this.#execute<T>(await this.#prepare(text), values, options);
      }
    });
  }

  #execute<T>(kept: Statement, values: unknown[], options?: QueryOptions): Promise<Results<T>>;
  async #execute(
    { name, types, columns }: Statement,
    values: unknown[],
    { parsers, ...options }: QueryOptions = {},
  ) {
    const bound = values.map((value, index) => this.#toText(value, types[index]));
    const answer = await this.#send(
      serialize.bind({ statement: name, values: bound }),
      serialize.execute(),
    );
    // Inherited: given as an option, they would be copied into one object with hundreds of others.
    const readers = Object.assign(Object.create(this.parsers), parsers);
    return parse.parseResults([...columns, ...answer], readers, options)[0];
  }

  /** The statement kept for this text, which counts as used. */
  #recall(text: string): Statement | undefined {
    const statement = this.#statements.get(text);
    if (!statement) return undefined;
    this.#statements.delete(text);
    this.#statements.set(text, statement);
    return statement;
  }

  async #prepare(text: string): Promise<Statement> {
    const [oldest] = this.#statements;
    if (oldest && this.#statements.size >= mostStatements) await this.#drop(...oldest);
    const name = `kept_${this.#named++}`;
    const answer = await this.#send(
      serialize.parse({ name, text }),
      serialize.describe({ type: "S", name }),
    );
    const columns = answer.filter((message) => message instanceof messages.RowDescriptionMessage);
    const statement = { name, types: parse.parseDescribeStatementResults(answer), columns };
    this.#statements.set(text, statement);
    return statement;
  }

  #drop(text: string, { name }: Statement): Promise<unknown> {
    this.#statements.delete(text);
    return this.#send(serialize.close({ type: "S", name }));
  }

  /** All in one call into the engine; what follows an error is passed over up to the sync. */
  #send(...given: Uint8Array[]): Promise<messages.BackendMessage[]> {
    const syncToFs = !this.isInTransaction();
    return this.execProtocolStream(Buffer.concat([...given, serialize.sync()]), { syncToFs });
  }

  #toText(value: unknown, type = 0) {
    if (value === null || value === undefined) return null;
    return this.serializers[type]?.(value) ?? String(value);
  }
}

/** What the query builder sends; for the rest PGlite's own way will do. */
function isRepeatable(text: string, options: QueryOptions = {}): boolean {
  const { blob, paramTypes, serializers } = options;
  return repeatable.test(text) && !(blob || paramTypes || serializers);
}

function isOutdated(error: unknown): boolean {
  return error instanceof messages.DatabaseError && outdated.has(error.code ?? "");
}
